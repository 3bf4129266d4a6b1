package dev.stemma.gateway.comparing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * A row of a comparison.
 *
 * @param kind {@code context}, {@code added}, {@code removed}, {@code changed}, {@code away} or {@code here} for the two
 *     places of a moved line, {@code gap} where unchanged lines are left out
 * @param from number of the line before, or null
 * @param to number of the line after, or null
 * @param segments the line; of a changed one both versions, interleaved
 */
public record Row(String kind, Integer from, Integer to, List<Segment> segments) {

    /** Copies the segments, so that a row never changes. */
    public Row {
        segments = List.copyOf(segments);
    }

    static Row gap() {
        return new Row("gap", null, null, List.of());
    }

    /** Reads a line of the API. */
    static Row of(JsonNode line) {
        String type = line.path("type").asText();
        return new Row(
                type.equals("moved") ? line.path("moved").asText("here") : type,
                number(line.path("fromLine")),
                number(line.path("toLine")),
                Segment.of(line));
    }

    /** Whether the text before has the line at this place. */
    public boolean isInBefore() {
        return from != null && !kind.equals("here");
    }

    /** Whether the text after has the line at this place. */
    public boolean isInAfter() {
        return to != null && !kind.equals("away");
    }

    /** The line as it was. */
    public List<Segment> before() {
        return segments.stream().filter(part -> !part.only().equals("added")).toList();
    }

    /** The line as it is. */
    public List<Segment> after() {
        return segments.stream().filter(part -> !part.only().equals("removed")).toList();
    }

    private static Integer number(JsonNode node) {
        return node.isNumber() ? node.intValue() : null;
    }
}
