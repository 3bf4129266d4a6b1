package dev.stemma.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Base64;

/** What tests ask a Keycloak. */
record KeycloakRun(Keycloak keycloak) {

    /** Builds and trains what is missing, once per build. */
    static StackHome preparedHome() throws IOException, InterruptedException {
        StackHome home = StackHome.find();
        new Preparation(home, Path.of("target", "local-parts"), System.out::println).run();
        return home;
    }

    HttpResponse<String> token(String form) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(keycloak.issuer() + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        return send(request);
    }

    HttpResponse<String> authorize(String query) throws IOException, InterruptedException {
        URI page =
                URI.create(keycloak.issuer() + "/protocol/openid-connect/auth?client_id=stemma-web&response_type=code"
                        + "&scope=openid&state=s&" + query);
        return send(HttpRequest.newBuilder(page).build());
    }

    private static HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    static JsonNode claims(String token) throws IOException {
        return new JsonMapper().readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
    }
}
