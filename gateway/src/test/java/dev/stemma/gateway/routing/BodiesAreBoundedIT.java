package dev.stemma.gateway.routing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.stemma.gateway.AtTheDoor;
import dev.stemma.gateway.RawHttp;
import dev.stemma.gateway.Stubs;
import io.restassured.RestAssured;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@AtTheDoor
class BodiesAreBoundedIT {

    private static final int MIB = 1024 * 1024;
    private static final int LIMIT = 16 * MIB;

    @BeforeEach
    void forget() {
        Stubs.forget();
    }

    @Test
    void aBodyThatIsDeclaredTooLargeIsRefusedBeforeAnythingReachesAService() throws IOException {
        try (RawHttp raw = new RawHttp()) {
            String answer = raw.send(
                            "PUT /api/v1/articles/A HTTP/1.1",
                            "Host: localhost",
                            "Expect: 100-continue",
                            "Content-Length: " + (LIMIT + 1),
                            "")
                    .answer();

            assertThat(answer)
                    .startsWith("HTTP/1.1 413 ")
                    .contains("/problems/source-too-large", "\"limit\":" + LIMIT, "\"actual\":" + (LIMIT + 1));
        }
        assertThat(Stubs.log()).isEmpty();
    }

    @Test
    void aChunkedBodyIsCutAtTheLimitAndTheServiceSeesItBreakOff() throws IOException {
        try (RawHttp raw = new RawHttp()) {
            raw.send("PUT /api/v1/articles/A HTTP/1.1", "Host: localhost", "Transfer-Encoding: chunked", "");
            byte[] chunk = chunk(MIB);
            for (int sent = 0; sent <= LIMIT; sent += MIB) {
                raw.send(chunk);
            }

            assertThat(raw.answer()).startsWith("HTTP/1.1 413 ").contains("/problems/source-too-large");
        }
        await().untilAsserted(() -> assertThat(Stubs.log())
                .singleElement()
                .satisfies(asked -> assertThat(asked.getBoolean("cut")).isTrue()));
    }

    @Test
    void aBodyJustWithinTheLimitArrivesWhole() {
        given().contentType("application/json")
                .body(new byte[LIMIT])
                .put("/api/v1/articles/A")
                .then()
                .statusCode(200)
                .body("body", equalTo(LIMIT + " bytes"));
    }

    @Test
    void aChunkedBodyWithinTheLimitArrivesWhole() throws IOException {
        try (RawHttp raw = new RawHttp()) {
            raw.send("PUT /api/v1/articles/A HTTP/1.1", "Host: localhost", "Transfer-Encoding: chunked", "")
                    .send(chunk(MIB))
                    .send("0", "");

            assertThat(raw.answer()).startsWith("HTTP/1.1 200 ").contains(MIB + " bytes");
        }
    }

    @Test
    void aBodyOverHttp2ThatSaysNoLengthArrivesWhole() throws Exception {
        try (HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build()) {
            URI uri = URI.create("http://localhost:" + RestAssured.port + "/api/v1/articles/A");
            assertThat(http.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString())
                            .version())
                    .isEqualTo(HttpClient.Version.HTTP_2);

            HttpRequest put = HttpRequest.newBuilder(uri)
                    .PUT(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[MIB])))
                    .build();

            assertThat(http.send(put, BodyHandlers.ofString()).body()).contains(MIB + " bytes");
        }
    }

    @Test
    void aBodyOverHttp2IsCutAtTheLimitTooAndTheConnectionGoesOn() throws Exception {
        try (HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build()) {
            HttpRequest read = HttpRequest.newBuilder(
                            URI.create("http://localhost:" + RestAssured.port + "/api/v1/articles/A"))
                    .build();
            http.send(read, BodyHandlers.ofString());
            Stubs.forget();
            HttpRequest tooLarge = HttpRequest.newBuilder(read, (name, value) -> true)
                    .PUT(HttpRequest.BodyPublishers.ofByteArrays(List.of(new byte[LIMIT], new byte[MIB])))
                    .build();

            // this client may call it an error that an answer comes before it has sent everything
            http.sendAsync(tooLarge, BodyHandlers.ofString())
                    .handle((answer, early) -> answer)
                    .join();

            await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> assertThat(Stubs.log())
                    .singleElement()
                    .satisfies(asked -> assertThat(asked.getBoolean("cut")).isTrue()));
            assertThat(http.send(read, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
        }
    }

    private static byte[] chunk(int size) {
        byte[] head = (Integer.toHexString(size) + "\r\n").getBytes(StandardCharsets.US_ASCII);
        byte[] chunk = new byte[head.length + size + 2];
        System.arraycopy(head, 0, chunk, 0, head.length);
        chunk[chunk.length - 2] = '\r';
        chunk[chunk.length - 1] = '\n';
        return chunk;
    }
}
