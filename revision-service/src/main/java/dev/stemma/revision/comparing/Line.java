package dev.stemma.revision.comparing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A line of a comparison. Lines are what stands between newlines, so a text that ends with one has an empty last line.
 *
 * @param type what happened to it
 * @param fromLine its number in the first text, from 1, or null
 * @param toLine its number in the second text, from 1, or null
 * @param text the line; of a changed one both versions, interleaved
 * @param highlights of a changed line: which parts only one version has
 * @param moved of a moved line, which stands in a comparison twice: whether this is where it was or where it is
 */
@Schema(name = "ComparedLine")
record Line(
        Type type,
        Integer fromLine,
        Integer toLine,
        String text,
        List<Highlight> highlights,
        @JsonInclude(JsonInclude.Include.NON_NULL) Moved moved) {

    /** What can happen to a line. */
    @Schema(name = "LineChange")
    enum Type {
        @JsonProperty("context")
        CONTEXT,
        @JsonProperty("added")
        ADDED,
        @JsonProperty("removed")
        REMOVED,
        @JsonProperty("changed")
        CHANGED,
        @JsonProperty("moved")
        MOVED
    }

    /** The two places of a moved line. */
    @Schema(name = "MovedLinePlace")
    enum Moved {
        @JsonProperty("away")
        AWAY,
        @JsonProperty("here")
        HERE
    }

    /**
     * A part of a changed line.
     *
     * @param start first code point
     * @param length how many code points
     * @param type {@code removed} when only the first text has it, {@code added} when only the second one has
     */
    record Highlight(int start, int length, Type type) {}

    static Line context(int from, int to, String text) {
        return new Line(Type.CONTEXT, from + 1, to + 1, text, List.of(), null);
    }

    static Line removed(int from, String text) {
        return new Line(Type.REMOVED, from + 1, null, text, List.of(), null);
    }

    static Line added(int to, String text) {
        return new Line(Type.ADDED, null, to + 1, text, List.of(), null);
    }

    static Line moved(int from, int to, String text, Moved moved) {
        return new Line(Type.MOVED, from + 1, to + 1, text, List.of(), moved);
    }

    static Line changed(int from, int to, RefineLine.Refined refined) {
        return new Line(Type.CHANGED, from + 1, to + 1, refined.text(), refined.highlights(), null);
    }
}
