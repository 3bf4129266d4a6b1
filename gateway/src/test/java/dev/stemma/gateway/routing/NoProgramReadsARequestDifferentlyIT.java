package dev.stemma.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.gateway.AtTheDoor;
import dev.stemma.gateway.RawHttp;
import dev.stemma.gateway.Stubs;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody can hide a second request in the first one, whatever stands before or behind the gateway. */
@AtTheDoor
class NoProgramReadsARequestDifferentlyIT {

    private static final String PUT = "PUT /api/v1/articles/A HTTP/1.1";
    private static final String HOST = "Host: localhost";
    private static final String HIDDEN = "GET /api/v1/articles/Hidden HTTP/1.1\r\nHost: localhost\r\n\r\n";

    @BeforeEach
    void forget() {
        Stubs.forget();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 3\r\nContent-Length: 4",
                "Content-Length: 3, 4",
                "Content-Length: -1",
                "Content-Length: +3",
                "Content-Length: 0x3",
                "Content-Length: 3 4",
                "Content-Length: 99999999999999999999",
                "Transfer-Encoding: xchunked",
                "Transfer-Encoding: identity",
                "Transfer-Encoding: chunked, identity",
                "Transfer-Encoding: gzip, chunked",
                "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked",
                "Transfer-Encoding : chunked",
                "Host: elsewhere",
                "X-A\u0000B: 1",
                "X-A: 1\u00002",
                "X A: 1",
                "no colon"
            })
    void anAmbiguousHeadIsRefused(String header) throws IOException {
        try (RawHttp raw = new RawHttp()) {
            String answer = raw.send(PUT, HOST, header, "", "abc", HIDDEN).answer();

            assertThat(answer).matches("(?s)HTTP/1\\.1 (400|413|501) .*");
            assertThat(raw.rest()).doesNotContain("HTTP/1.1");
        }
        assertThat(asked()).isEmpty();
    }

    @Test
    void aRequestWithoutAHostIsRefused() throws IOException {
        try (RawHttp raw = new RawHttp()) {
            assertThat(raw.send("GET /api/v1/articles/A HTTP/1.1", "").answer()).startsWith("HTTP/1.1 400 ");
        }
    }

    @Test
    void chunksInHttp10AreRefused() throws IOException {
        try (RawHttp raw = new RawHttp()) {
            assertThat(raw.send("PUT /api/v1/articles/A HTTP/1.0", HOST, "Transfer-Encoding: chunked", "", "0", "")
                            .answer())
                    .matches("(?s)HTTP/1\\.[01] 400 .*");
        }
        assertThat(asked()).isEmpty();
    }

    @Test
    void aLengthBesideChunksDoesNotReachTheService() throws IOException {
        try (RawHttp raw = new RawHttp()) {
            raw.send(PUT, HOST, "Content-Length: 4", "Transfer-Encoding: chunked", "", "3", "abc", "0", "")
                    .answer();
        }

        // read as chunks everywhere, or refused: never one way here and another way there
        assertThat(Stubs.log()).allSatisfy(asked -> {
            assertThat(asked.getString("body")).isEqualTo("abc");
            assertThat(headers(asked)).noneMatch(header -> header.equals("content-length: 4"));
        });
    }

    @Test
    void whatALengthBesideChunksWouldHideIsNeverARequest() throws IOException {
        String body = "3\r\nabc\r\n0\r\n\r\n" + HIDDEN;
        try (RawHttp raw = new RawHttp()) {
            raw.send(PUT, HOST, "Content-Length: " + body.length(), "Transfer-Encoding: chunked", "", body);
            raw.answer();

            assertThat(raw.rest()).isEmpty();
        }
        assertThat(asked()).containsExactly("/api/v1/articles/A");
    }

    @Test
    void neitherDoesItFollowARefusalOfTheToken() throws IOException {
        String body = "0\r\n\r\n" + HIDDEN;
        String token = "Authorization: Bearer " + Stubs.token("key=foreign");
        try (RawHttp raw = new RawHttp()) {
            raw.send(PUT, HOST, token, "Content-Length: " + body.length(), "Transfer-Encoding: chunked", "", body);

            assertThat(raw.answer()).startsWith("HTTP/1.1 401 ");
            assertThat(raw.rest()).isEmpty();
        }
        assertThat(asked()).isEmpty();
    }

    @Test
    void whatFollowsAReadIsARequestOfItsOwnOrNothing() throws IOException {
        try (RawHttp raw = new RawHttp()) {
            raw.send("GET /api/v1/articles/A HTTP/1.1", HOST, "Content-Length: " + HIDDEN.length(), "", HIDDEN)
                    .answer();
        }

        assertThat(asked()).containsOnly("/api/v1/articles/A");
    }

    @Test
    void aFoldedHeaderArrivesAsOneLine() throws IOException {
        try (RawHttp raw = new RawHttp()) {
            raw.send("GET /api/v1/articles/A HTTP/1.1", HOST, "X-Folded: one", " X-Hidden: two", "")
                    .answer();
        }

        assertThat(Stubs.log())
                .allSatisfy(asked -> assertThat(headers(asked)).noneMatch(header -> header.startsWith("x-hidden")));
    }

    @Test
    void aFoldedLengthHidesNothing() throws IOException {
        try (RawHttp raw = new RawHttp()) {
            raw.send(PUT, HOST, "X-Before: 1", "Transfer-Encoding:", " chunked", "", "3", "abc", "0", "")
                    .answer();
        }

        assertThat(Stubs.log())
                .allSatisfy(asked -> assertThat(asked.getString("body")).isEqualTo("abc"));
    }

    @Test
    void chunksOfABrokenSizeNeverReachTheServiceWhole() throws IOException {
        try (RawHttp raw = new RawHttp()) {
            raw.send(PUT, HOST, "Transfer-Encoding: chunked", "", "-3", "abc", "0", "", HIDDEN);
            raw.answer();
        }

        assertThat(asked()).doesNotContain("/api/v1/articles/Hidden");
        assertThat(Stubs.log()).noneMatch(asked -> asked.containsKey("body"));
    }

    @Test
    void noQueryBecomesAHeader() throws IOException {
        try (RawHttp raw = new RawHttp()) {
            String answer = raw.send(
                            "GET /docs/signed-in?to=%0d%0aX-Injected:%201 HTTP/1.1", HOST, "Connection: close", "")
                    .answer();

            assertThat(answer).doesNotContainIgnoringCase("\nx-injected");
        }
    }

    @Test
    void aHeadThatIsTooLargeIsRefused() throws IOException {
        try (RawHttp raw = new RawHttp()) {
            String answer = raw.send("GET /api/v1/articles/A HTTP/1.1", HOST, "X-Large: " + "x".repeat(40_000), "")
                    .answer();

            assertThat(answer).matches("(?s)HTTP/1\\.[01] (400|431) .*");
        }
        assertThat(asked()).isEmpty();
    }

    @Test
    void anAddressThatIsTooLongIsRefused() throws IOException {
        try (RawHttp raw = new RawHttp()) {
            String answer = raw.send("GET /api/v1/articles/" + "x".repeat(20_000) + " HTTP/1.1", HOST, "")
                    .answer();

            assertThat(answer).matches("(?s)HTTP/1\\.[01] (400|414) .*");
        }
        assertThat(asked()).isEmpty();
    }

    private static List<String> asked() {
        return Stubs.log().stream().map(asked -> asked.getString("uri")).toList();
    }

    private static List<String> headers(JsonObject asked) {
        return asked.getJsonArray("headers").stream().map(String::valueOf).toList();
    }
}
