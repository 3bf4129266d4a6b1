package dev.stemma.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Components that nothing refers to any more. */
final class UnusedComponents {

    private final ObjectNode document;

    UnusedComponents(ObjectNode document) {
        this.document = document;
    }

    void remove() {
        ObjectNode components = (ObjectNode) document.get("components");
        while (removeOnce(components)) {
            // what only an unused one referred to is unused now
        }
    }

    private boolean removeOnce(ObjectNode components) {
        Set<String> used = references();
        boolean removed = false;
        for (Map.Entry<String, JsonNode> kind : components.properties()) {
            if (kind.getKey().equals("securitySchemes")) {
                continue;
            }
            ObjectNode all = (ObjectNode) kind.getValue();
            for (Map.Entry<String, JsonNode> component : List.copyOf(all.properties())) {
                if (!used.contains("#/components/" + kind.getKey() + "/" + component.getKey())) {
                    all.remove(component.getKey());
                    removed = true;
                }
            }
        }
        return removed;
    }

    private Set<String> references() {
        Set<String> used = new HashSet<>();
        Yaml.everyObject(document, object -> {
            if (object.path("$ref").isTextual()) {
                used.add(object.path("$ref").asText());
            }
        });
        return used;
    }
}
