package dev.stemma.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EveryDescribedRouteIsPublicTest {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    private final PublicRoutes routes = new PublicRoutes();

    static Stream<String> described() throws IOException {
        try (InputStream file = EveryDescribedRouteIsPublicTest.class.getResourceAsStream("/openapi/stemma.yaml")) {
            JsonNode document = new ObjectMapper(new YAMLFactory()).readTree(file);
            return document.path("paths").properties().stream().flatMap(path -> path.getValue().properties().stream()
                    .map(Map.Entry::getKey)
                    .filter(METHODS::contains)
                    .map(method -> method.toUpperCase(Locale.ROOT) + " " + path.getKey()));
        }
    }

    @ParameterizedTest
    @MethodSource("described")
    void itCanBeReached(String route) {
        String[] words = route.split(" ");
        Address address =
                Address.of("/api/v1" + words[1].replaceAll("\\{[^}]*}", "1")).orElseThrow();

        assertThat(routes.at(address)).anyMatch(found -> found.answers(words[0]));
    }
}
