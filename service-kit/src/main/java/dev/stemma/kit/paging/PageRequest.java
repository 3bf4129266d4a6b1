package dev.stemma.kit.paging;

import dev.stemma.kit.problem.Problem;
import dev.stemma.kit.problem.ProblemType;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;

/** Which page a client asks for: the query parameters {@code limit} (1 to 500, default 50) and {@code cursor}. */
public class PageRequest {

    private static final int DEFAULT_LIMIT = 50;
    private static final int MAX_LIMIT = 500;

    @QueryParam("limit")
    String limit;

    @QueryParam("cursor")
    String cursor;

    /**
     * How many items at most.
     *
     * @throws Problem invalid-parameter outside of 1 to 500
     */
    public int limit() {
        if (limit == null) {
            return DEFAULT_LIMIT;
        }
        try {
            int items = Integer.parseInt(limit);
            if (items >= 1 && items <= MAX_LIMIT) {
                return items;
            }
        } catch (NumberFormatException e) {
            throw unusableLimit();
        }
        throw unusableLimit();
    }

    /**
     * The cursor that the client sent back, or empty for the first page.
     *
     * @param size how many parts the list's sort key has
     * @throws Problem invalid-parameter, if it is none of ours
     */
    public Optional<Cursor> cursor(int size) {
        return Optional.ofNullable(cursor).filter(sent -> !sent.isEmpty()).map(sent -> Cursor.decode(sent, size));
    }

    private static Problem unusableLimit() {
        return new Problem(ProblemType.INVALID_PARAMETER, "limit must be a number from 1 to " + MAX_LIMIT + ".");
    }
}
