package dev.stemma.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.gateway.AtTheDoor;
import dev.stemma.gateway.RawHttp;
import dev.stemma.gateway.Stubs;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@AtTheDoor
class HeadersForOneConnectionStayThereIT {

    @BeforeEach
    void forget() {
        Stubs.forget();
    }

    @Test
    void hopByHopAndNominatedHeadersAreNotPassedToTheService() throws IOException {
        List<String> passed = headersAfter(
                "Connection: keep-alive, X-Nominated",
                "Keep-Alive: timeout=5",
                "Proxy-Authorization: Basic eA==",
                "Proxy-Connection: keep-alive",
                "TE: trailers",
                "Trailer: X-After",
                "Upgrade: websocket",
                "X-Nominated: secret",
                "Cookie: q_session_web=secret",
                "Idempotency-Key: stays");

        assertThat(passed)
                .contains("idempotency-key: stays")
                .noneMatch(header -> header.matches(
                        "(connection|keep-alive|proxy-.*|te|trailer|upgrade|x-nominated|cookie|http2-settings): .*"));
    }

    @Test
    void whatAClientClaimsAboutItsOriginIsReplaced() throws IOException {
        List<String> passed = headersAfter(
                "X-Forwarded-For: 6.6.6.6",
                "X-Forwarded-Host: evil.example",
                "X-Forwarded-Proto: gopher",
                "X-Forwarded-User: admin",
                "Forwarded: for=6.6.6.6",
                "X-Real-IP: 6.6.6.6");

        assertThat(passed)
                .contains("x-forwarded-for: 127.0.0.1", "x-forwarded-proto: http", "x-forwarded-host: localhost")
                .noneMatch(header -> header.contains("6.6.6.6") || header.contains("evil") || header.contains("admin"));
    }

    @Test
    void hopByHopAndNominatedHeadersOfAServiceAreNotPassedToTheClient() throws IOException {
        Stubs.answer(
                "article",
                "GET /api/v1/articles/Hop",
                200,
                Map.of(
                        "Connection", "X-Internal",
                        "X-Internal", "secret",
                        "Keep-Alive", "timeout=9",
                        "Proxy-Authenticate", "Basic",
                        "Set-Cookie", "a=b",
                        "Server", "stub",
                        "ETag", "\"7\""),
                "{}");
        try (RawHttp raw = new RawHttp()) {
            String answer = raw.send("GET /api/v1/articles/Hop HTTP/1.1", "Host: localhost", "")
                    .answer()
                    .toLowerCase();

            assertThat(answer)
                    .startsWith("http/1.1 200")
                    .contains("etag: \"7\"")
                    .doesNotContain("x-internal", "secret", "timeout=9", "proxy-authenticate", "set-cookie", "server:");
        }
    }

    private static List<String> headersAfter(String... headers) throws IOException {
        try (RawHttp raw = new RawHttp()) {
            raw.send("GET /api/v1/articles/Hop HTTP/1.1", "Host: localhost")
                    .send(headers)
                    .send("")
                    .answer();
        }
        JsonObject asked = Stubs.log().getFirst();
        return asked.getJsonArray("headers").stream().map(String::valueOf).toList();
    }
}
