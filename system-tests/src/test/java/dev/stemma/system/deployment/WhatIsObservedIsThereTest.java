package dev.stemma.system.deployment;

import static dev.stemma.system.deployment.ComposeFile.list;
import static dev.stemma.system.deployment.ComposeFile.map;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** The files in {@code observe/} name only services, ports and metrics that there are. */
class WhatIsObservedIsThereTest {

    private static final Pattern METER = Pattern.compile("\"(stemma(?:\\.[a-z]+)+)\"");
    private static final Pattern METRIC = Pattern.compile("\\b(stemma|http|kafka|jvm)_[a-z_]+");
    private static final Path DASHBOARD = ComposeFile.root("observe/grafana/dashboards/stemma.json");

    private static ComposeFile compose;

    @BeforeAll
    static void read() throws IOException {
        compose = ComposeFile.read();
    }

    @Test
    void everyServiceOfOursIsAskedForItsMetricsWhereItHasThem() throws IOException {
        Map<String, Object> prometheus = yaml("observe/prometheus.yml");
        Set<String> asked = new TreeSet<>();
        Pattern.compile("targets=\\[([a-z]+:\\d+)]")
                .matcher(prometheus.toString())
                .results()
                .forEach(found -> asked.add(found.group(1)));

        Set<String> there = new TreeSet<>();
        ComposeFile.MODULES.keySet().forEach(service -> {
            Map<String, Object> environment = compose.environment(service);
            Object port = environment.getOrDefault("QUARKUS_MANAGEMENT_PORT", environment.get("QUARKUS_HTTP_PORT"));
            there.add(service + ":" + port);
        });
        assertThat(asked).isEqualTo(there);
    }

    @Test
    void everyMetricOfOursOnTheDashboardIsInOurCodeAndInTheHandbook() throws IOException {
        Set<String> meters = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(ComposeFile.root("service-kit/src/main/java"))) {
            for (Path source :
                    sources.filter(file -> file.toString().endsWith(".java")).toList()) {
                METER.matcher(Files.readString(source)).results().forEach(found -> meters.add(found.group(1)));
            }
        }
        String handbook = Files.readString(ComposeFile.root("docs/operations.md"));

        for (String metric : metrics()) {
            assertThat(handbook).contains(metric.replaceFirst("_(bucket|count|sum)$", ""));
            if (metric.startsWith("stemma_")) {
                assertThat(meters).anyMatch(meter -> metric.startsWith(meter.replace('.', '_')));
            }
        }
    }

    @Test
    void everyFileThatIsMountedIsThere() {
        for (String service : List.of("prometheus", "tempo", "grafana")) {
            list(compose.service(service).get("volumes")).stream()
                    .map(volume -> volume.toString().split(":")[0])
                    .filter(source -> source.startsWith("./"))
                    .forEach(source -> assertThat(ComposeFile.root(source)).exists());
        }
    }

    @Test
    void tracesGoWhereTheyAreTaken() throws IOException {
        String endpoint = compose.environment("article")
                .get("QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT")
                .toString();

        assertThat(endpoint).isEqualTo("http://tempo:4317");
        assertThat(yaml("observe/tempo.yml").toString()).contains("grpc={endpoint=0.0.0.0:4317}");
    }

    @Test
    void theDashboardAsksOnlySourcesThatAreSetUp() throws IOException {
        Map<String, String> sources = new TreeMap<>();
        for (Object source :
                list(yaml("observe/grafana/provisioning/datasources/stemma.yml").get("datasources"))) {
            sources.put(
                    map(source).get("uid").toString(), map(source).get("url").toString());
        }

        JsonNode dashboard = new ObjectMapper().readTree(Files.readString(DASHBOARD));
        assertThat(dashboard.findValues("datasource")).isNotEmpty().allSatisfy(asked -> assertThat(sources)
                .containsKey(asked.path("uid").asText()));
        sources.forEach((name, url) -> assertThat(compose.services()).containsKey(url.split("[/:]+")[1]));
        String folder = "/etc/stemma/dashboards";
        assertThat(compose.service("grafana").get("volumes").toString()).contains(":" + folder + ":ro");
        assertThat(yaml("observe/grafana/provisioning/dashboards/stemma.yml").toString())
                .contains("path=" + folder);
    }

    private static Set<String> metrics() throws IOException {
        Set<String> metrics = new TreeSet<>();
        for (JsonNode expression :
                new ObjectMapper().readTree(Files.readString(DASHBOARD)).findValues("expr")) {
            METRIC.matcher(expression.asText())
                    .results()
                    .map(MatchResult::group)
                    .forEach(metrics::add);
        }
        assertThat(metrics).isNotEmpty();
        return metrics;
    }

    private static Map<String, Object> yaml(String path) throws IOException {
        return new Yaml().load(Files.readString(ComposeFile.root(path)));
    }
}
