package dev.stemma.gateway.comparing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A part of a line.
 *
 * @param text the part
 * @param only {@code removed} when only the text before has it, {@code added} when only the text after has it, or empty
 */
public record Segment(String text, String only) {

    /** The parts of a line of the API, whose highlights count code points and come in order. */
    static List<Segment> of(JsonNode line) {
        int[] points = line.path("text").asText().codePoints().toArray();
        List<Segment> segments = new ArrayList<>();
        int at = 0;
        for (JsonNode highlight : line.path("highlights")) {
            int start = Math.clamp(highlight.path("start").asInt(), at, points.length);
            int end = Math.clamp((long) start + highlight.path("length").asInt(), start, points.length);
            add(segments, points, at, start, "");
            add(segments, points, start, end, highlight.path("type").asText());
            at = end;
        }
        add(segments, points, at, points.length, "");
        return segments;
    }

    private static void add(List<Segment> segments, int[] points, int from, int to, String only) {
        if (to > from) {
            segments.add(new Segment(new String(points, from, to - from), only));
        }
    }
}
