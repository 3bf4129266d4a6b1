package dev.stemma.system.identifying;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stemma.system.Platform;
import dev.stemma.system.Wiki;
import dev.stemma.system.Wiki.Answer;
import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class BotsEditWithCredentialsOfTheirOwnIT {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Platform platform = Platform.shared();

    @Test
    void aBotIsKnownByItsClientAndSaidToBeOne() throws Exception {
        Wiki bot = new Wiki(
                platform.url(), token(secret()).body().path("access_token").asText());

        JsonNode me = bot.get("/api/v1/me").expect(200).json();
        Answer created = bot.create("Written by a bot", "Counted and listed.").expect(201);

        assertThat(me.path("name").asText()).isEqualTo("service-account-stemma-bot");
        assertThat(me.path("roles")).hasToString("[\"editor\"]");
        assertThat(created.json().path("revision").path("bot").asBoolean()).isTrue();
        assertThat(created.json().path("revision").path("author").path("id")).isEqualTo(me.path("id"));
    }

    @Test
    void aBotHasTheLargerAllowanceAndPeopleHaveNot() throws Exception {
        Wiki bot = new Wiki(
                platform.url(), token(secret()).body().path("access_token").asText());
        Wiki person = new Wiki(platform.url(), platform.token("editor"));

        assertThat(bot.get("/api/v1/articles").headers().get("ratelimit-policy"))
                .startsWith("\"bot-reads\"");
        assertThat(person.get("/api/v1/articles").headers().get("ratelimit-policy"))
                .startsWith("\"reads\"");
    }

    @Test
    void aBotMayWhatItsRoleMayAndNoMore() throws Exception {
        Wiki bot = new Wiki(
                platform.url(), token(secret()).body().path("access_token").asText());

        bot.send("DELETE", Wiki.article("Deterrence") + "?reason=tried", null).expect(403);
    }

    @Test
    void aWrongSecretGetsNoToken() throws Exception {
        assertThat(token("guessed").status()).isEqualTo(401);
    }

    private record Issued(int status, JsonNode body) {}

    private Issued token(String secret) throws IOException, InterruptedException {
        String realm = new Wiki(platform.url(), null)
                .get("/openapi.json")
                .expect(200)
                .json()
                .findValue("openIdConnectUrl")
                .asText();
        URI endpoint = URI.create(realm.replace("/.well-known/openid-configuration", "/protocol/openid-connect/token"));
        HttpRequest request = HttpRequest.newBuilder(endpoint)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "grant_type=client_credentials&client_id=stemma-bot&client_secret=" + secret))
                .build();
        HttpResponse<String> answer = HTTP.send(request, BodyHandlers.ofString());
        return new Issued(answer.statusCode(), new ObjectMapper().readTree(answer.body()));
    }

    private String secret() throws IOException {
        Properties secrets = new Properties();
        try (Reader file = Files.newBufferedReader(platform.data().resolve("keycloak/secrets.properties"))) {
            secrets.load(file);
        }
        return secrets.getProperty("bot");
    }
}
