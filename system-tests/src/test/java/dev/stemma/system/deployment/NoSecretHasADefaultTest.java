package dev.stemma.system.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whoever starts the compose file chooses every secret; it does not start while one is missing. */
class NoSecretHasADefaultTest {

    private static ComposeFile compose;

    @BeforeAll
    static void read() throws IOException {
        compose = ComposeFile.read();
    }

    @Test
    void everyVariableIsRequired() {
        compose.uses().forEach((name, rests) -> {
            assertThat(rests).as("default of %s", name).allMatch(rest -> rest.isEmpty() || rest.startsWith(":?"));
            assertThat(rests).as("message when %s is missing", name).anyMatch(rest -> rest.startsWith(":?"));
        });
    }

    @Test
    void theExampleNamesEveryVariableAndFillsNone() throws IOException {
        Properties example = new Properties();
        try (var reader = Files.newBufferedReader(ComposeFile.root(".env.example"))) {
            example.load(reader);
        }

        assertThat(new TreeSet<>(example.stringPropertyNames()))
                .isEqualTo(new TreeSet<>(compose.uses().keySet()));
        assertThat(example.values()).containsOnly("");
    }

    @Test
    void everySecretOfAServiceComesFromAVariable() {
        for (String service : compose.services().keySet()) {
            compose.environment(service).forEach((name, value) -> {
                if (name.matches(".*(PASSWORD|SECRET|KEY|JAAS_CONFIG)$")) {
                    assertThat(value.toString()).as(service + " " + name).contains("${");
                }
            });
        }
    }

    @Test
    void demoLoginsAreOff() {
        Set<String> aware = new TreeSet<>(ComposeFile.MODULES.keySet());
        aware.add("keycloak");
        for (String service : aware) {
            assertThat(compose.environment(service)).as(service).containsEntry("STEMMA_LOCAL_MODE", "false");
        }
    }

    @Test
    void oneServicePublishesOnePortAndAnotherOneToTheServerItself() {
        assertThat(servicesWith("ports", "")).containsExactlyInAnyOrder("front", "grafana");
        assertThat(ComposeFile.list(compose.service("front").get("ports"))).hasSize(1);
        assertThat(ComposeFile.list(compose.service("grafana").get("ports")))
                .allMatch(port -> port.toString().startsWith("127.0.0.1:"));
        assertThat(servicesWith("networks", "outside")).containsExactlyInAnyOrder("front", "gateway", "grafana");
    }

    private static List<String> servicesWith(String key, String value) {
        return compose.services().keySet().stream()
                .filter(name -> compose.service(name)
                        .getOrDefault(key, List.of())
                        .toString()
                        .contains(value))
                .filter(name -> compose.service(name).containsKey(key))
                .toList();
    }
}
