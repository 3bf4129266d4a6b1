package dev.stemma.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the realm file says by itself lets nobody in. */
class RealmFileHoldsNoSecretTest {

    private JsonNode realm;

    @BeforeEach
    void read() throws IOException {
        realm = new JsonMapper().readTree(StackHome.find().realm().toFile());
    }

    @Test
    void eachSecretComesFromTheEnvironmentWithoutADefault() {
        assertThat(all("clients").filter(client -> client.has("secret")))
                .extracting(client -> client.get("secret").asText())
                .containsExactly("${STEMMA_WEB_CLIENT_SECRET}", "${STEMMA_BOT_CLIENT_SECRET}");
    }

    @Test
    void whoeverHasAPasswordInTheFileIsOffByDefaultAndMarked() {
        assertThat(all("users").filter(user -> user.has("credentials")))
                .hasSize(4)
                .allSatisfy(user -> {
                    assertThat(user.get("enabled").asText()).isEqualTo("${STEMMA_LOCAL_MODE:false}");
                    assertThat(user.at("/attributes/stemma_demo/0").asText()).isEqualTo("true");
                });
    }

    @Test
    void onlyAClientThatIsOffByDefaultTakesPasswords() {
        assertThat(all("clients").filter(client -> client.get("directAccessGrantsEnabled")
                        .asBoolean()))
                .singleElement()
                .satisfies(
                        client -> assertThat(client.get("enabled").asText()).isEqualTo("${STEMMA_LOCAL_MODE:false}"));
    }

    private Stream<JsonNode> all(String field) {
        return StreamSupport.stream(realm.get(field).spliterator(), false);
    }
}
