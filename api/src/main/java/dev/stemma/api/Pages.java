package dev.stemma.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Lists that come in pages: a route says what an item is. */
final class Pages {

    private static final String PLACE = "#/components/schemas/";

    private final ObjectNode schemas;

    /**
     * Pages of items that have a schema.
     *
     * @param schemas where theirs are kept, each once
     */
    Pages(ObjectNode schemas) {
        this.schemas = schemas;
    }

    /** Makes a page of items of the item that a response is described as. */
    void wrap(JsonNode response) {
        for (JsonNode body : response.path("content")) {
            String item = body.path("schema").path("$ref").asText();
            if (item.startsWith(PLACE)) {
                String name = item.substring(PLACE.length()) + "Page";
                schemas.set(name, page(body.path("schema")));
                ((ObjectNode) body).putObject("schema").put("$ref", PLACE + name);
            }
        }
    }

    private static ObjectNode page(JsonNode item) {
        ObjectNode page = Yaml.object().put("type", "object").put("description", "A page of a list.");
        page.putArray("required").add("items").add("next");
        ObjectNode properties = page.putObject("properties");
        properties.putObject("items").put("type", "array").set("items", item);
        ObjectNode next = properties.putObject("next");
        next.putArray("type").add("string").add("null");
        next.put("description", "Cursor of the next page, or null on the last one");
        properties
                .putObject("total")
                .put("type", "integer")
                .put("format", "int64")
                .put("description", "How many items the whole list has, where the list tells it");
        return page;
    }
}
