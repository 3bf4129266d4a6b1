package dev.stemma.system.deployment;

import static dev.stemma.system.deployment.ComposeFile.list;
import static dev.stemma.system.deployment.ComposeFile.map;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The start order of the compose file goes by health checks, and these ask ports and paths that exist. */
class EverythingIsAwaitedByItsHealthTest {

    private static final String READY = "/q/health/ready";

    private static ComposeFile compose;

    @BeforeAll
    static void read() throws IOException {
        compose = ComposeFile.read();
    }

    @Test
    void whoIsAwaitedHasAHealthCheckOrAnEnd() throws IOException {
        for (String name : compose.services().keySet()) {
            Map<String, Object> awaited = map(compose.service(name).getOrDefault("depends_on", Map.of()));
            for (Map.Entry<String, Object> other : awaited.entrySet()) {
                assertThat(compose.services()).as(name).containsKey(other.getKey());
                String condition = map(other.getValue()).get("condition").toString();
                switch (condition) {
                    case "service_healthy" ->
                        assertThat(hasHealthCheck(other.getKey()))
                                .as(other.getKey())
                                .isTrue();
                    case "service_completed_successfully" ->
                        assertThat(compose.service(other.getKey()).get("restart"))
                                .as(other.getKey())
                                .isEqualTo("on-failure:5");
                    default -> throw new AssertionError(name + " awaits " + other.getKey() + ": " + condition);
                }
            }
        }
    }

    @Test
    void nobodyServesBeforeWhatItNeeds() {
        for (String service : List.of("article", "revision", "link")) {
            assertThat(map(compose.service(service).get("depends_on")).keySet())
                    .contains("broker-setup", "store-setup", "keycloak");
        }
        assertThat(map(compose.service("gateway").get("depends_on")).keySet()).contains("article", "revision", "link");
        assertThat(map(compose.service("front").get("depends_on")).keySet()).contains("gateway");
    }

    @Test
    void everyServiceIsAskedWhetherItIsReady() throws IOException {
        for (String module : ComposeFile.MODULES.values()) {
            assertThat(recipe(module))
                    .containsPattern(
                            "(?s)HEALTHCHECK.*/dev/tcp/127\\.0\\.0\\.1/\\$QUARKUS_HTTP_PORT.*GET " + READY + " ");
        }
        assertThat(Files.readString(ComposeFile.root("service-kit/pom.xml"))).contains("quarkus-smallrye-health");
        assertThat(compose.service("front").get("healthcheck").toString()).contains(":2080" + READY);
        assertThat(compose.config("front")).contains("http://:2080 {");
        assertThat(Files.readString(
                        ComposeFile.root("gateway/src/main/java/dev/stemma/gateway/routing/PublicRoutes.java")))
                .contains('"' + READY + '"');
    }

    @Test
    void everyAddressLeadsToAPortThatIsListenedOn() throws IOException {
        for (Map.Entry<String, String> service : ComposeFile.MODULES.entrySet()) {
            Object port = compose.environment(service.getKey()).get("QUARKUS_HTTP_PORT");
            assertThat(recipe(service.getValue()))
                    .contains("EXPOSE " + port + "\n", "QUARKUS_HTTP_PORT=" + port + "\n");
        }
        assertThat(compose.environment("gateway"))
                .containsEntry("STEMMA_GATEWAY_ARTICLE_URLS", address("article"))
                .containsEntry("STEMMA_GATEWAY_REVISION_URLS", address("revision"))
                .containsEntry("STEMMA_GATEWAY_LINK_URLS", address("link"));
        assertThat(compose.config("front").lines().map(String::strip).filter(line -> line.startsWith("reverse_proxy")))
                .containsOnly(
                        "reverse_proxy keycloak:8080",
                        "reverse_proxy " + address("gateway").substring(7));
        assertThat(compose.environment("broker")
                        .get("KAFKA_ADVERTISED_LISTENERS")
                        .toString())
                .endsWith("://" + compose.environment("article").get("KAFKA_BOOTSTRAP_SERVERS"));
    }

    private static String address(String service) {
        return "http://" + service + ":" + compose.environment(service).get("QUARKUS_HTTP_PORT");
    }

    private static boolean hasHealthCheck(String service) throws IOException {
        Map<String, Object> described = compose.service(service);
        return described.containsKey("healthcheck")
                ? !list(map(described.get("healthcheck")).get("test")).isEmpty()
                : Pattern.compile("(?m)^HEALTHCHECK ")
                        .matcher(recipe(described.get("build").toString()))
                        .find();
    }

    private static String recipe(String module) throws IOException {
        return Files.readString(ComposeFile.root(module + "/Dockerfile"));
    }
}
