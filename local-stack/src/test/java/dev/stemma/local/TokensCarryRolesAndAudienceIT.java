package dev.stemma.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tokens of the local Keycloak carry what every service checks. */
class TokensCarryRolesAndAudienceIT {

    private static final String CHALLENGE =
            "code_challenge_method=S256&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&";

    @TempDir
    private static Path directory;

    private static Keycloak keycloak;
    private static RunningPart running;

    @BeforeAll
    static void start() throws Exception {
        keycloak = Keycloak.in(KeycloakRun.preparedHome(), directory.resolve("keycloak"), FreePorts.next());
        running = RunningPart.start(keycloak.part(), Path.of("target", "local-parts", "keycloak.log"))
                .awaitReady(Duration.ofMinutes(3));
    }

    @AfterAll
    static void stop() throws Exception {
        running.stop(Duration.ofSeconds(20));
    }

    @ParameterizedTest
    @CsvSource({
        "editor,    Edith Demo,   editor",
        "trusted,   Tristan Demo, editor trusted",
        "moderator, Mona Demo,    editor trusted moderator",
        "admin,     Ada Demo,     editor trusted moderator admin"
    })
    void aDemoLoginHasItsRoleAndThoseBelow(String user, String name, String roles) throws Exception {
        JsonNode claims = KeycloakRun.claims(new DemoLogin(keycloak.issuer()).accessToken(user));

        assertThat(claims.at("/realm_access/roles"))
                .extracting(JsonNode::asText)
                .containsExactlyInAnyOrder(roles.split(" "));
        assertThat(claims.get("iss").asText()).isEqualTo(keycloak.issuer());
        assertThat(claims.get("aud").asText()).isEqualTo("stemma-api");
        assertThat(claims.get("preferred_username").asText()).isEqualTo(user);
        assertThat(claims.get("name").asText()).isEqualTo(name);
        assertThat(claims.get("sub").asText()).startsWith("5e7a0000-");
        assertThat(claims.get("stemma_demo")).hasToString("true");
        assertThat(claims.get("exp").asLong() - claims.get("iat").asLong()).isEqualTo(300);
    }

    @Test
    void theBotIsAnEditorAndNoDemoLogin() throws Exception {
        HttpResponse<String> answer = here().token("grant_type=client_credentials&client_id=stemma-bot"
                + "&client_secret=" + keycloak.secrets().bot());
        JsonNode claims = KeycloakRun.claims(
                new JsonMapper().readTree(answer.body()).get("access_token").asText());

        assertThat(claims.at("/realm_access/roles"))
                .extracting(JsonNode::asText)
                .isEqualTo(List.of("editor"));
        assertThat(claims.get("aud").asText()).isEqualTo("stemma-api");
        assertThat(claims.has("stemma_demo")).isFalse();
    }

    @Test
    void theBotNeedsItsSecret() throws Exception {
        HttpResponse<String> answer =
                here().token("grant_type=client_credentials&client_id=stemma-bot&client_secret=stemma-bot");

        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @Test
    void theWebLoginWorksOnAnyPortOfThisMachine() throws Exception {
        HttpResponse<String> page = here().authorize(CHALLENGE + "redirect_uri=http://localhost:8099/login/callback");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("kc-form-login");
    }

    @Test
    void theWebLoginGoesNowhereElse() throws Exception {
        HttpResponse<String> page =
                here().authorize(CHALLENGE + "redirect_uri=http://elsewhere.example/login/callback");

        assertThat(page.statusCode()).isEqualTo(400);
    }

    @Test
    void theWebLoginNeedsPkce() throws Exception {
        HttpResponse<String> page = here().authorize("redirect_uri=http://localhost:8099/login/callback");

        assertThat(page.statusCode()).isEqualTo(302);
        assertThat(page.headers().firstValue("Location")).get().asString().contains("code_challenge_method");
    }

    private static KeycloakRun here() {
        return new KeycloakRun(keycloak);
    }
}
