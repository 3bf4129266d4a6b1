package dev.stemma.kit.paging;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param items the items, at most as many as asked for
 * @param next cursor of the next page, or null on the last one
 */
public record Page<T>(List<T> items, String next) {

    /**
     * Cuts a page out of what a query found.
     *
     * @param found up to {@code limit + 1} items, so that it is known whether more follow
     * @param limit how many items the page may have
     * @param sortKey the cursor behind an item
     */
    public static <T> Page<T> of(List<T> found, int limit, Function<T, Cursor> sortKey) {
        if (found.size() <= limit) {
            return new Page<>(List.copyOf(found), null);
        }
        List<T> items = List.copyOf(found.subList(0, limit));
        return new Page<>(items, sortKey.apply(items.getLast()).encoded());
    }

    /** The same page with other items. */
    public <R> Page<R> map(Function<T, R> mapping) {
        return new Page<>(items.stream().map(mapping).toList(), next);
    }

    /** The answer, with a {@code Link} to the next page. */
    public Response toResponse(UriInfo uri) {
        return linked(this, next, uri);
    }

    static Response linked(Object page, String next, UriInfo uri) {
        Response.ResponseBuilder response = Response.ok(page).header("Cache-Control", "no-cache");
        if (next != null) {
            String target = uri.getRequestUriBuilder()
                    .replaceQueryParam("cursor", next)
                    .build()
                    .getRawQuery();
            response.header("Link", "<" + uri.getRequestUri().getRawPath() + "?" + target + ">; rel=\"next\"");
        }
        return response.build();
    }
}
