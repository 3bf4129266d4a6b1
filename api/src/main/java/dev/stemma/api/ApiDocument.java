package dev.stemma.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The description of the whole public API, OpenAPI 3.1. */
public final class ApiDocument {

    /** Where it is kept, below the project's folder. */
    public static final Path PLACE = Path.of("gateway/src/main/resources/openapi/stemma.yaml");

    /** The command that makes it anew. */
    public static final String RENEWAL = "mvn -Dquick verify -pl api -am -Dstemma.openapi.write=true";

    private static final String ORIGIN =
            "# Made of the code of the services: do not edit. To make it anew:\n#   " + RENEWAL + "\n";
    private static final List<String> SERVICES =
            List.of("article-service", "revision-service", "link-service", "gateway");

    private ApiDocument() {}

    /**
     * Merges what the builds of the services left.
     *
     * @param root the project's folder
     * @return the document as YAML
     * @throws IOException when a service is not built
     */
    public static String mergedOf(Path root) throws IOException {
        ObjectNode document = Yaml.resource("base.yaml");
        ObjectNode components = (ObjectNode) document.get("components");
        Schemas schemas = new Schemas((ObjectNode) components.get("schemas"));
        Routes routes = new Routes((ObjectNode) document.get("paths"));
        for (String service : SERVICES) {
            ObjectNode own = Yaml.read(root.resolve(service).resolve("target/openapi/openapi.yaml"));
            schemas.take(service, own);
            routes.take(own);
        }
        Conventions conventions = new Conventions(components, Yaml.resource("examples.yaml"));
        routes.each(conventions::complete);
        schemas.describe(Records.of(root), document);
        new UnusedComponents(document).remove();
        routes.sort();
        components.forEach(kind -> Yaml.sort((ObjectNode) kind));
        return ORIGIN + Yaml.text(document);
    }
}
