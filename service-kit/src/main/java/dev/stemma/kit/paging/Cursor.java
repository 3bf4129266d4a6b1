package dev.stemma.kit.paging;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stemma.kit.problem.Problem;
import dev.stemma.kit.problem.ProblemType;
import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * Where a page ended: the sort key of its last item. Opaque to clients, and valid on every instance.
 *
 * @param parts the parts of the sort key
 */
public record Cursor(List<String> parts) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** A cursor behind the item with that sort key. */
    public static Cursor after(Object... parts) {
        return new Cursor(Arrays.stream(parts).map(String::valueOf).toList());
    }

    /** As it stands in a URL. */
    public String encoded() {
        try {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(JSON.writeValueAsBytes(parts));
        } catch (IOException impossible) {
            throw new IllegalStateException("A list of strings can always be written as JSON.", impossible);
        }
    }

    /**
     * Reads a cursor that a client sent back.
     *
     * @param size how many parts its sort key must have
     * @throws Problem invalid-parameter, if it is none of ours
     */
    static Cursor decode(String encoded, int size) {
        try {
            String[] parts = JSON.readValue(Base64.getUrlDecoder().decode(encoded), String[].class);
            if (parts != null && parts.length == size && !Arrays.asList(parts).contains(null)) {
                return new Cursor(List.of(parts));
            }
        } catch (IOException | IllegalArgumentException e) {
            throw unusable();
        }
        throw unusable();
    }

    /**
     * One part as a number.
     *
     * @throws Problem invalid-parameter, if it is no number
     */
    public long number(int part) {
        try {
            return Long.parseLong(parts.get(part));
        } catch (NumberFormatException e) {
            throw unusable();
        }
    }

    /** One part as text. */
    public String text(int part) {
        return parts.get(part);
    }

    private static Problem unusable() {
        return new Problem(
                ProblemType.INVALID_PARAMETER,
                "The cursor is none of this list. Start again without one, or use the one that next named.");
    }
}
