package dev.stemma.gateway.editing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A place where two changes of one text overlap; the template's tag for a list of them is {@code hunks}.
 *
 * @param base the lines as they were before, or null where nobody may see them
 * @param current the lines as others have made them
 * @param yours the lines as this edit would have them
 * @param at line of the merged text at which they stand, from 1
 */
public record Hunk(String base, String current, String yours, int at) {

    /** Reads the conflicts of an answer. */
    public static List<Hunk> read(JsonNode conflicts) {
        List<Hunk> hunks = new ArrayList<>();
        for (JsonNode conflict : conflicts) {
            hunks.add(new Hunk(
                    conflict.path("base").isArray() ? lines(conflict.path("base")) : null,
                    lines(conflict.path("current")),
                    lines(conflict.path("yours")),
                    conflict.path("at").asInt(1)));
        }
        return List.copyOf(hunks);
    }

    private static String lines(JsonNode lines) {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(line.asText()));
        return text.toString();
    }
}
