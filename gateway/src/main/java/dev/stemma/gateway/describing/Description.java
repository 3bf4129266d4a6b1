package dev.stemma.gateway.describing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The API's description as it was merged when the services were built, with the address of this realm in it. */
@Singleton
class Description {

    private static final String FILE = "/openapi/stemma.yaml";

    private final String realm;
    private final ObjectMapper json;
    private final ObjectMapper yaml = new ObjectMapper(
            YAMLFactory.builder().enable(YAMLGenerator.Feature.MINIMIZE_QUOTES).build());

    Description(@ConfigProperty(name = "stemma.login-url") String realm, ObjectMapper json) {
        this.realm = realm;
        this.json = json;
    }

    String asYaml() {
        return written(yaml);
    }

    String asJson() {
        return written(json);
    }

    private String written(ObjectMapper mapper) {
        try (InputStream file = Description.class.getResourceAsStream(FILE)) {
            JsonNode document = yaml.readTree(file);
            if (document.path("components").path("securitySchemes").path("oidc") instanceof ObjectNode scheme) {
                scheme.put("openIdConnectUrl", realm + "/.well-known/openid-configuration");
            }
            return mapper.writeValueAsString(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
