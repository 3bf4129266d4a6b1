package dev.stemma.gateway.pacing;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import dev.stemma.gateway.AtTheDoor;
import dev.stemma.gateway.RawHttp;
import dev.stemma.gateway.TightDoor;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@AtTheDoor
@TestProfile(TightDoor.class)
class SlowClientsHoldNothingIT {

    private static final int MANY = 300;
    private static final Duration LONG = Duration.ofMinutes(1);

    @Test
    void whoNeverEndsAHeadIsCutOffHoweverBusilyTheySend() throws IOException {
        try (RawHttp raw = new RawHttp().send("GET /api/v1/articles/A HTTP/1.1", "Host: localhost")) {
            await().atMost(LONG).until(() -> raw.isCutOffBy("X-More: 1\r\n"));
        }
    }

    @Test
    void whoSaysNothingIsCutOff() throws IOException {
        try (RawHttp raw = new RawHttp()) {
            await().atMost(LONG).until(() -> raw.isCutOffBy(""));
        }
    }

    @Test
    void whoNeverEndsABodyIsCutOff() throws IOException {
        try (RawHttp raw = new RawHttp()
                .send("PUT /api/v1/articles/A HTTP/1.1", "Host: localhost", "X-Forwarded-For: 203.0.113.1")
                .send("Content-Length: 1000000", "")) {
            await().atMost(LONG).until(() -> raw.isCutOffBy("x"));
        }
    }

    @Test
    void whoNeverEndsTheHeadOfTheirNextRequestIsCutOff() throws IOException {
        try (RawHttp raw = new RawHttp()) {
            raw.send("GET /q/health/live HTTP/1.1", "Host: localhost", "").answer();

            await().atMost(LONG).until(() -> raw.isCutOffBy("X"));
        }
    }

    @Test
    void othersAreAnsweredMeanwhile() throws IOException {
        List<RawHttp> slow = new ArrayList<>();
        try {
            for (int i = 0; i < MANY; i++) {
                slow.add(new RawHttp().send("GET /api/v1/articles/A HTTP/1.1"));
            }

            given().header("X-Forwarded-For", "203.0.113.2")
                    .get("/api/v1/articles/A")
                    .then()
                    .statusCode(200);
        } finally {
            for (RawHttp connection : slow) {
                connection.close();
            }
        }
    }
}
