package dev.stemma.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stemma.api.Routes.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Parameters that mean the same on every route: described once, and referred to. */
final class SharedParameters {

    private static final List<String> OF_READS = List.of("Consistency", "Prefer");

    private final ObjectNode shared;

    SharedParameters(ObjectNode shared) {
        this.shared = shared;
    }

    /**
     * Refers to the shared parameters where an operation has them, and adds those that every read takes.
     *
     * @param open whether everybody gets the same answer, which a client can keep
     */
    void share(Operation operation, boolean open) {
        List<JsonNode> parameters = new ArrayList<>();
        operation.node().path("parameters").forEach(parameter -> parameters.add(known(operation, parameter)));
        if (operation.isView()) {
            OF_READS.forEach(name -> parameters.add(reference(name)));
        }
        if (open) {
            parameters.add(reference("KnownVersion"));
        }
        if (parameters.isEmpty()) {
            return;
        }
        ArrayNode list = operation.node().putArray("parameters");
        inOrder(parameters).forEach(list::add);
    }

    private JsonNode known(Operation operation, JsonNode parameter) {
        if (parameter.has("description")) {
            return parameter;
        }
        String name = parameter.path("name").asText();
        String in = parameter.path("in").asText();
        for (Map.Entry<String, JsonNode> candidate : shared.properties()) {
            boolean same = candidate.getValue().path("name").asText().equals(name)
                    && candidate.getValue().path("in").asText().equals(in);
            if (same && isMeant(candidate.getKey(), operation)) {
                return reference(candidate.getKey());
            }
        }
        return parameter;
    }

    /** Two names stand for different things on different routes. */
    private static boolean isMeant(String candidate, Operation operation) {
        return switch (candidate) {
            case "ArticleId" -> operation.path().startsWith("/article-ids/");
            case "RevisionId" -> operation.path().startsWith("/revisions/");
            case "IfNoneMatch" -> !operation.reads();
            case "KnownVersion" -> operation.reads();
            default -> true;
        };
    }

    private static JsonNode reference(String name) {
        return Yaml.object().put("$ref", "#/components/parameters/" + name);
    }

    /** What is in the path first, then the query, then headers. */
    private List<JsonNode> inOrder(List<JsonNode> parameters) {
        List<JsonNode> ordered = new ArrayList<>();
        for (String place : List.of("path", "query", "header")) {
            parameters.stream()
                    .filter(parameter ->
                            place.equals(resolved(parameter).path("in").asText()))
                    .filter(parameter -> !ordered.contains(parameter))
                    .forEach(ordered::add);
        }
        return ordered;
    }

    private JsonNode resolved(JsonNode parameter) {
        String reference = parameter.path("$ref").asText();
        return reference.isEmpty() ? parameter : shared.path(reference.substring(reference.lastIndexOf('/') + 1));
    }
}
