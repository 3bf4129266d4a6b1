package dev.stemma.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;

/** Documents in YAML. */
final class Yaml {

    private static final ObjectMapper MAPPER = new ObjectMapper(YAMLFactory.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .build());

    private Yaml() {}

    /** An empty object. */
    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    static ObjectNode read(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new NoSuchFileException(file + " is missing: build the services before (mvn -Dquick package)");
        }
        return (ObjectNode) MAPPER.readTree(file.toFile());
    }

    static ObjectNode resource(String name) throws IOException {
        try (InputStream file = Yaml.class.getResourceAsStream("/" + name)) {
            return (ObjectNode) MAPPER.readTree(file);
        }
    }

    static String text(ObjectNode document) throws IOException {
        return MAPPER.writeValueAsString(document);
    }

    /** Brings an object's members into the order of their names. */
    static void sort(ObjectNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        Collections.sort(names);
        names.forEach(name -> object.set(name, object.remove(name)));
    }

    /** Shows every object in a tree, the outer one first. */
    static void everyObject(JsonNode tree, Consumer<ObjectNode> seen) {
        if (tree instanceof ObjectNode object) {
            seen.accept(object);
        }
        tree.forEach(child -> everyObject(child, seen));
    }
}
