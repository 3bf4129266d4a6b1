package dev.stemma.gateway.delivering;

import static io.restassured.RestAssured.given;

import dev.stemma.gateway.Stubs;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.awaitility.Awaitility;

/** Webhooks as their owner handles them through the API. */
final class Hooks implements AutoCloseable {

    static final String PLACE = "/api/v1/webhooks";

    private final String token;
    private final List<String> made = new ArrayList<>();

    private Hooks(String token) {
        this.token = token;
    }

    /** Those of somebody whom nobody knows yet. */
    static Hooks ofSomebody(String roles) {
        return new Hooks(
                Stubs.token("user=somebody-" + ThreadLocalRandom.current().nextLong(1L << 60) + "&roles=" + roles));
    }

    /** Subscribes, and answers with the webhook and its secret. */
    JsonPath subscribe(Map<String, ?> wish) {
        Response answer = post("", wish);
        answer.then().statusCode(201);
        made.add(answer.jsonPath().getString("id"));
        return answer.jsonPath();
    }

    /** Sends it, again as long as the gateway says that it is not ready yet. */
    Response post(String path, Object body, String... headers) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> send(path, body, headers), answer -> answer.statusCode() != 503);
    }

    private Response send(String path, Object body, String... headers) {
        var request = given().auth().oauth2(token);
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return body == null
                ? request.post(PLACE + path)
                : request.contentType(ContentType.JSON).body(body).post(PLACE + path);
    }

    Response get(String path) {
        return given().auth().oauth2(token).get(PLACE + path);
    }

    Response delete(String path) {
        return delete(path, "Accept", "*/*");
    }

    Response delete(String path, String header, String value) {
        return given().auth().oauth2(token).header(header, value).delete(PLACE + path);
    }

    @Override
    public void close() {
        made.forEach(id -> delete("/" + id));
    }
}
