package dev.stemma.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stemma.api.DescribedType.Component;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The schemas of all services under names of their own, described by the Javadoc of their records. */
final class Schemas {

    private static final String PLACE = "#/components/schemas/";

    private final ObjectNode all;

    Schemas(ObjectNode all) {
        this.all = all;
    }

    /** Adds the schemas of a service. One that another service has under the same name gets the service's in front. */
    void take(String service, ObjectNode document) {
        inlineTimes(document);
        ObjectNode own = document.withObjectProperty("components").withObjectProperty("schemas");
        Map<String, String> renamed = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> schema : own.properties()) {
            JsonNode other = all.get(schema.getKey());
            if (other != null && !other.equals(schema.getValue())) {
                renamed.put(schema.getKey(), prefix(service) + schema.getKey());
            }
        }
        Yaml.everyObject(document, object -> {
            String reference = object.path("$ref").asText();
            if (reference.startsWith(PLACE) && renamed.containsKey(reference.substring(PLACE.length()))) {
                object.put("$ref", PLACE + renamed.get(reference.substring(PLACE.length())));
            }
        });
        own.properties()
                .forEach(schema -> all.set(renamed.getOrDefault(schema.getKey(), schema.getKey()), schema.getValue()));
    }

    /** Says of every schema what its record's Javadoc says, and of answers which members are always there. */
    void describe(List<DescribedType> types, ObjectNode document) {
        Set<String> answered = new HashSet<>();
        document.path("paths").forEach(path -> path.forEach(operation -> reach(operation.path("responses"), answered)));
        for (Map.Entry<String, JsonNode> schema : all.properties()) {
            if (schema.getValue().has("description")) {
                continue;
            }
            ObjectNode node = (ObjectNode) schema.getValue();
            typeOf(schema.getKey(), node, types)
                    .ifPresent(type -> describe(node, type, types, answered.contains(schema.getKey())));
        }
    }

    private static void describe(ObjectNode schema, DescribedType type, List<DescribedType> types, boolean answered) {
        if (!type.description().isEmpty()) {
            schema.put("description", type.description());
        }
        Map<String, Component> components = unwrapped(type, types);
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
            Component component = components.get(property.getKey());
            if (component == null) {
                continue;
            }
            ObjectNode node = (ObjectNode) property.getValue();
            if (!component.description().isEmpty()) {
                node.put("description", component.description());
            }
            if (answered && !component.optional()) {
                require(schema, property.getKey());
            }
            if (answered && component.isNullable()) {
                allowNull(node);
            }
        }
    }

    private static Map<String, Component> unwrapped(DescribedType type, List<DescribedType> types) {
        Map<String, Component> components = new LinkedHashMap<>();
        type.components().forEach((name, component) -> {
            if (component.unwrapped() == null) {
                components.put(name, component);
            } else {
                types.stream()
                        .filter(inner -> inner.type().equals(component.unwrapped()))
                        .findFirst()
                        .ifPresent(inner -> components.putAll(inner.components()));
            }
        });
        return components;
    }

    private static Optional<DescribedType> typeOf(String name, ObjectNode schema, List<DescribedType> types) {
        Iterable<String> properties = () -> schema.path("properties").fieldNames();
        String bare = name.replaceFirst("\\d+$", "");
        return types.stream()
                .filter(type -> name.endsWith(type.name()) || bare.equals(type.name()))
                .filter(type -> schema.has("enum") || type.shared(properties) > 0)
                .max(Comparator.comparingInt((DescribedType type) -> type.name().length())
                        .thenComparing(type -> type.shared(properties)));
    }

    private void reach(JsonNode tree, Set<String> reached) {
        Yaml.everyObject(tree, object -> {
            String reference = object.path("$ref").asText();
            if (reference.startsWith(PLACE)) {
                String name = reference.substring(PLACE.length());
                if (reached.add(name) && all.has(name)) {
                    reach(all.get(name), reached);
                }
            }
        });
    }

    private static void require(ObjectNode schema, String property) {
        ArrayNode required = schema.withArrayProperty("required");
        for (JsonNode known : required) {
            if (known.asText().equals(property)) {
                return;
            }
        }
        required.add(property);
    }

    private static void allowNull(ObjectNode node) {
        if (node.path("type").isTextual()) {
            String type = node.path("type").asText();
            node.putArray("type").add(type).add("null");
        } else if (node.has("$ref")) {
            JsonNode reference = Yaml.object().set("$ref", node.remove("$ref"));
            ArrayNode either = node.putArray("anyOf");
            either.add(reference);
            either.addObject().put("type", "null");
        }
    }

    /** Times are texts in a format: a schema of their own would become a type of its own in clients. */
    private static void inlineTimes(ObjectNode document) {
        Yaml.everyObject(document, object -> {
            if (object.path("$ref").asText().equals(PLACE + "Instant")) {
                object.remove("$ref");
                object.put("type", "string").put("format", "date-time");
            }
        });
        document.withObjectProperty("components").withObjectProperty("schemas").remove("Instant");
    }

    private static String prefix(String service) {
        String word = service.replaceFirst("-service$", "");
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
