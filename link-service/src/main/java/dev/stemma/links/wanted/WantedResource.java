package dev.stemma.links.wanted;

import dev.stemma.kit.caching.Caching;
import dev.stemma.kit.paging.CountedPage;
import dev.stemma.kit.paging.Cursor;
import dev.stemma.kit.paging.Page;
import dev.stemma.kit.paging.PageRequest;
import dev.stemma.links.wanted.CountWanted.Wanted;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Titles that are linked but that no article has. */
@Path("/api/v1/links/wanted")
@RunOnVirtualThread
@Tag(name = "Links")
class WantedResource {

    private static final int CURSOR_PARTS = 2;

    private final CountWanted wanted;

    WantedResource(CountWanted wanted) {
        this.wanted = wanted;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Titles that are linked but not written, most wanted first")
    @APIResponse(
            responseCode = "200",
            description = "A page of titles, each with the number of articles that link to it")
    public Response list(@BeanParam PageRequest page, UriInfo uri, Request request) {
        int limit = page.limit();
        Cursor cursor = page.cursor(CURSOR_PARTS).orElse(null);
        List<Wanted> all = wanted.all();
        List<Wanted> found = all.stream()
                .filter(title -> cursor == null || title.isBehind(cursor.number(0), cursor.text(1)))
                .limit(limit + 1L)
                .toList();
        Page<Item> cut = Page.of(found, limit, title -> Cursor.after(title.count(), title.key()))
                .map(title -> new Item(title.title(), title.count()));
        return Caching.open(request, CountedPage.of(cut, all.size()).toResponse(uri));
    }

    /**
     * A wanted title.
     *
     * @param title the title
     * @param count how many articles link to it
     */
    record Item(String title, int count) {}
}
