package dev.stemma.revision;

import static io.restassured.RestAssured.given;

import dev.stemma.events.Event;
import dev.stemma.testing.SignedTokens;
import io.restassured.specification.RequestSpecification;

/** Requests to the service under test. */
public final class Reading {

    private static final String PATIENCE = "wait=10";

    private Reading() {}

    /** A request whose path is sent as it is written. */
    public static RequestSpecification anyone() {
        return given().urlEncodingEnabled(false);
    }

    /** A request that is answered once the service has applied that event. */
    public static RequestSpecification after(Event event) {
        return anyone().header("Stemma-Consistency", event.article() + ":" + event.sequence())
                .header("Prefer", PATIENCE);
    }

    public static RequestSpecification with(String token) {
        return anyone().header("Authorization", "Bearer " + token);
    }

    public static RequestSpecification moderator() {
        return with(SignedTokens.moderator());
    }

    /** Waits until the service has applied that event. */
    public static void await(Event event) {
        after(event).get("/api/v1/changes?limit=1").then().statusCode(200);
    }
}
