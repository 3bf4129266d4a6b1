package dev.stemma.kit.paging;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;

/**
 * One page of a list whose length is known.
 *
 * @param items the items, at most as many as asked for
 * @param next cursor of the next page, or null on the last one
 * @param total how many items the whole list has
 */
public record CountedPage<T>(List<T> items, String next, long total) {

    /** That page with the length of its list. */
    public static <T> CountedPage<T> of(Page<T> page, long total) {
        return new CountedPage<>(page.items(), page.next(), total);
    }

    /** The answer, with a {@code Link} to the next page. */
    public Response toResponse(UriInfo uri) {
        return Page.linked(this, next, uri);
    }
}
