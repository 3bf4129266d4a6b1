package dev.stemma.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.gateway.AtTheDoor;
import dev.stemma.gateway.Stubs;
import dev.stemma.gateway.TightDoor;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.TestProfile;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.security.KeyStore;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@AtTheDoor
@TestProfile(TightDoor.class)
class TlsIsOnlyAMatterOfSettingsIT {

    @TestHTTPResource(value = "/api/v1/articles/A", tls = true)
    URI secured;

    @TestHTTPResource("/api/v1/articles/A")
    URI plain;

    private HttpClient client;

    @BeforeEach
    void trustTheCertificate() throws Exception {
        Stubs.forget();
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream file = Files.newInputStream(TightDoor.certificate())) {
            store.load(file, TightDoor.PASSWORD.toCharArray());
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        client = HttpClient.newBuilder().sslContext(context).build();
    }

    @Test
    void whoeverCameByTlsShallComeNoOtherWay() throws Exception {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(secured), "203.0.115.1");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).contains("max-age=31536000");
        assertThat(Stubs.log().getFirst().getJsonArray("headers")).contains("x-forwarded-proto: https");
    }

    @Test
    void withoutTlsNothingIsSaidOfIt() throws Exception {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(plain), "203.0.115.2");

        assertThat(answer.headers().firstValue("Strict-Transport-Security")).isEmpty();
    }

    @Test
    void browsersGetHttp2() throws Exception {
        HttpResponse<String> answer = send(
                HttpRequest.newBuilder(secured)
                        .header("Authorization", "Bearer " + Stubs.token("user=second"))
                        .PUT(BodyPublishers.ofString("{\"a\": 1}")),
                "203.0.115.3");

        assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_2);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("PUT", "{\\\"a\\\": 1}");
        assertThat(answer.headers().map()).doesNotContainKeys("connection", "keep-alive", "transfer-encoding");
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String address) throws Exception {
        return client.send(request.header("X-Forwarded-For", address).build(), BodyHandlers.ofString());
    }
}
