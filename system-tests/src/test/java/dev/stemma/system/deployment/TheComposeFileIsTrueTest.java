package dev.stemma.system.deployment;

import static dev.stemma.system.deployment.ComposeFile.list;
import static dev.stemma.system.deployment.ComposeFile.map;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.local.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every variable, file, topic, database and version that {@code docker-compose.yml} names exists in our code. */
class TheComposeFileIsTrueTest {

    /** Keys of Quarkus and its Kafka client that only a deployment needs; our code sets none of them. */
    private static final Set<String> OF_THE_FRAMEWORK = Set.of(
            "KAFKA_SECURITY_PROTOCOL",
            "KAFKA_SASL_MECHANISM",
            "KAFKA_SASL_JAAS_CONFIG",
            "QUARKUS_HTTP_PROXY_PROXY_ADDRESS_FORWARDING",
            "QUARKUS_HTTP_PROXY_ALLOW_X_FORWARDED",
            "QUARKUS_HTTP_PROXY_ENABLE_FORWARDED_HOST",
            "QUARKUS_HTTP_PROXY_TRUSTED_PROXIES");

    private static ComposeFile compose;

    @BeforeAll
    static void read() throws IOException {
        compose = ComposeFile.read();
    }

    @Test
    void everyVariableOfAServiceIsKnownToIt() throws IOException {
        for (Map.Entry<String, String> service : ComposeFile.MODULES.entrySet()) {
            Set<String> known = OurCode.environmentNames(service.getValue());
            known.addAll(OurCode.passedLocally());
            known.addAll(OF_THE_FRAMEWORK);

            assertThat(known)
                    .as(service.getKey())
                    .containsAll(compose.environment(service.getKey()).keySet());
        }
    }

    @Test
    void nothingThatALocalStartGivesIsForgotten() throws IOException {
        Set<String> given = new TreeSet<>();
        ComposeFile.MODULES
                .keySet()
                .forEach(service -> given.addAll(compose.environment(service).keySet()));

        assertThat(given).containsAll(OurCode.passedLocally());
    }

    @Test
    void everyServiceIsBuiltFromItsModule() throws IOException {
        for (Map.Entry<String, String> service : ComposeFile.MODULES.entrySet()) {
            assertThat(compose.service(service.getKey())).containsEntry("build", "./" + service.getValue());
            String recipe = Files.readString(ComposeFile.root(service.getValue() + "/Dockerfile"));
            assertThat(recipe).contains("FROM eclipse-temurin:" + pom("maven.compiler.release") + "-jre");
            assertThat(recipe).containsPattern("(?m)^USER (?!root|0)");
            assertThat(OurCode.settings(service.getValue())).containsEntry("quarkus.package.jar.type", "aot-jar");
            Matcher copies = Pattern.compile("(?m)^COPY (\\S+)").matcher(recipe);
            assertThat(copies.results().map(copy -> copy.group(1)))
                    .containsExactlyInAnyOrder(
                            "target/quarkus-app/lib/",
                            "target/quarkus-app/app/",
                            "target/quarkus-app/quarkus/",
                            "target/quarkus-app/quarkus-run.jar");
        }
    }

    @Test
    void brokerAndKeycloakAreTheVersionsThatRunLocally() throws IOException {
        assertThat(compose.service("broker")).containsEntry("image", "apache/kafka:" + pom("kafka.version"));
        assertThat(compose.service("broker-setup")).containsEntry("image", "apache/kafka:" + pom("kafka.version"));
        assertThat(compose.service("keycloak"))
                .containsEntry("image", "quay.io/keycloak/keycloak:" + pom("keycloak.version"));
    }

    @Test
    void theRealmFileIsThereAndGetsWhatItAsksFor() throws IOException {
        String mount =
                list(compose.service("keycloak").get("volumes")).getFirst().toString();
        String realm = Files.readString(ComposeFile.root(mount.substring(0, mount.indexOf(':'))));
        Set<String> asked = new TreeSet<>();
        Pattern.compile("\\$\\{([A-Z_]+)").matcher(realm).results().forEach(found -> asked.add(found.group(1)));

        assertThat(asked).isNotEmpty();
        assertThat(compose.environment("keycloak").keySet()).containsAll(asked);
        assertThat(compose.environment("gateway")
                        .get("STEMMA_WEB_CLIENT_SECRET")
                        .toString())
                .startsWith("${STEMMA_WEB_CLIENT_SECRET");
    }

    @Test
    void theTopicsAreThoseOfTheLocalBroker() {
        String script = compose.config("broker-setup");
        Topics topics = Topics.platform();

        assertThat(script).contains("for topic in " + String.join(" ", topics.names()) + ";");
        assertThat(script).contains("for name in $$topic $$topic" + Topics.DEAD_LETTER + ";");
        assertThat(script).contains("--partitions " + topics.partitions() + " ");
        assertThat(script).contains("retention.ms=" + topics.retention().toMillis() + " ");
        assertThat(script).contains("max.message.bytes=" + Topics.LARGEST_EVENT + " ");
        assertThat(compose.environment("broker"))
                .containsEntry("KAFKA_MESSAGE_MAX_BYTES", Topics.LARGEST_EVENT)
                .containsEntry("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false");
    }

    @Test
    void everyConsumerMayReadItsTopicsInItsGroup() throws IOException {
        String script = compose.config("broker-setup");
        for (Map.Entry<String, String> service : ComposeFile.MODULES.entrySet()) {
            var settings = OurCode.settings(service.getValue());
            for (String key : settings.stringPropertyNames()) {
                if (key.matches("mp\\.messaging\\.incoming\\.\\w+\\.topic")) {
                    String group = settings.getProperty(key.replaceFirst("topic$", "group.id"));
                    assertThat(script)
                            .containsPattern("(?m)^may " + service.getKey() + " Read .*--topic "
                                    + Pattern.quote(settings.getProperty(key)) + "\\b.*--group " + group + "$");
                }
            }
        }
    }

    @Test
    void everyDatabaseHasItsUser() throws IOException {
        String script = compose.config("store-setup");
        for (String service : Set.of("article", "revision", "link", "gateway")) {
            String database = OurCode.settings(ComposeFile.MODULES.get(service)).getProperty("stemma.database");

            assertThat(script).contains("  " + database + ": process.env.");
            assertThat(compose.environment(service)
                            .get("QUARKUS_MONGODB_CONNECTION_STRING")
                            .toString())
                    .startsWith("mongodb://" + database + ":${")
                    .contains("replicaSet=rs0");
        }
    }

    @Test
    void everyVolumeNetworkAndConfigurationIsDeclared() {
        for (String name : compose.services().keySet()) {
            Map<String, Object> service = compose.service(name);
            for (Object volume : list(service.getOrDefault("volumes", java.util.List.of()))) {
                String source = volume.toString().substring(0, volume.toString().indexOf(':'));
                assertThat(source.startsWith("./")
                                || map(compose.root().get("volumes")).containsKey(source))
                        .as(name + " " + source)
                        .isTrue();
            }
            for (Object config : list(service.getOrDefault("configs", java.util.List.of()))) {
                assertThat(map(compose.root().get("configs")))
                        .containsKey(map(config).get("source").toString());
            }
        }
    }

    private static String pom(String property) throws IOException {
        Matcher value = Pattern.compile("<" + Pattern.quote(property) + ">([^<]+)<")
                .matcher(Files.readString(ComposeFile.root("pom.xml")));
        assertThat(value.find()).as(property).isTrue();
        return value.group(1);
    }
}
