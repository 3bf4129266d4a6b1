package dev.stemma.gateway.page;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Somebody who changed something; the template's tag is {@code person}.
 *
 * @param name the name to show, or null where it is hidden
 */
public record Person(String name) {

    /** Reads an author of the API; one that is hidden is null there. */
    public static Person of(JsonNode author) {
        return new Person(author.path("name").asText(null));
    }

    /** The name as one segment of an address. */
    public String path() {
        return Query.encoded(name);
    }
}
