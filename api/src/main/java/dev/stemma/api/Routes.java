package dev.stemma.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The public routes of all services. */
final class Routes {

    private static final String API = "/api/v1";
    private static final List<String> METHODS = List.of("get", "put", "post", "delete", "patch");

    private final ObjectNode paths;

    Routes(ObjectNode paths) {
        this.paths = paths;
    }

    /**
     * An operation and where it is.
     *
     * @param path below the API's base
     * @param method in lower case
     * @param node what is said about it
     */
    record Operation(String path, String method, ObjectNode node) {

        boolean reads() {
            return method.equals("get");
        }

        /** Whether it reads what a service knows of articles, and can be asked to know a write. */
        boolean isView() {
            return reads()
                    && !tags().contains("Callers")
                    && !tags().contains("Streams")
                    && !tags().contains("Webhooks");
        }

        /** Whether it is about articles, so that a write of it can be waited for. */
        boolean concernsArticles() {
            return !tags().contains("Webhooks");
        }

        private List<String> tags() {
            return node.path("tags").valueStream().map(JsonNode::asText).toList();
        }

        boolean hasParameter(String name) {
            for (JsonNode parameter : node.path("parameters")) {
                if (parameter.path("name").asText().equals(name)) {
                    return true;
                }
            }
            return false;
        }

        ObjectNode responses() {
            return node.withObjectProperty("responses");
        }
    }

    @FunctionalInterface
    interface Completion {
        void complete(Operation operation);
    }

    /** Adds the routes of a service that belong to the API. */
    void take(ObjectNode service) {
        for (Map.Entry<String, JsonNode> route : service.path("paths").properties()) {
            if (!route.getKey().startsWith(API + "/")) {
                continue;
            }
            ObjectNode path = paths.withObjectProperty(route.getKey().substring(API.length()));
            for (Map.Entry<String, JsonNode> operation : route.getValue().properties()) {
                if (path.has(operation.getKey())) {
                    throw new IllegalStateException("Two services answer " + operation.getKey() + " " + route.getKey());
                }
                path.set(operation.getKey(), operation.getValue());
            }
        }
    }

    void each(Completion completion) {
        for (Map.Entry<String, JsonNode> path : paths.properties()) {
            for (String method : METHODS) {
                if (path.getValue().get(method) instanceof ObjectNode node) {
                    completion.complete(new Operation(path.getKey(), method, named(path.getKey(), method, node)));
                }
            }
        }
    }

    void sort() {
        Yaml.sort(paths);
    }

    /** An operation that nobody has named is named by its address. */
    private static ObjectNode named(String path, String method, ObjectNode node) {
        if (!node.has("operationId")) {
            String words = Stream.of(path.split("[/-]"))
                    .filter(word -> !word.isEmpty() && !word.startsWith("{"))
                    .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                    .collect(Collectors.joining());
            node.put("operationId", method + words);
        }
        return node;
    }
}
