package dev.stemma.links.listing;

import dev.stemma.kit.caching.Caching;
import dev.stemma.kit.paging.CountedPage;
import dev.stemma.kit.paging.Cursor;
import dev.stemma.kit.paging.Page;
import dev.stemma.kit.paging.PageRequest;
import dev.stemma.links.Generation;
import dev.stemma.links.tallying.Tallies;
import dev.stemma.links.tallying.Tally;
import dev.stemma.markup.Title;
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
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is linked but not written: titles, and sections. */
@Path("/api/v1/links")
@RunOnVirtualThread
@Tag(name = "Links")
class TitleListsResource {

    private static final int CURSOR_PARTS = 2;

    private final Supplier<Generation> generation;

    TitleListsResource(Supplier<Generation> generation) {
        this.generation = generation;
    }

    @GET
    @Path("wanted")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "listWanted", summary = "Titles that are linked but not written, most wanted first")
    @APIResponse(
            responseCode = "200",
            description = "A page of titles, each with the number of articles that link to it",
            content = @Content(schema = @Schema(implementation = Wanted.class)))
    public Response wanted(@BeanParam PageRequest page, UriInfo uri, Request request) {
        return answer(
                list("wanted"), Tally::wanted, tally -> new Wanted(title(tally), tally.wanted()), page, uri, request);
    }

    @GET
    @Path("broken-anchors")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listBrokenAnchors",
            summary = "Sections that are linked but that their article does not have, most linked first")
    @APIResponse(
            responseCode = "200",
            description = "A page of titles with an anchor, each with the number of articles that link to it",
            content = @Content(schema = @Schema(implementation = BrokenAnchor.class)))
    public Response broken(@BeanParam PageRequest page, UriInfo uri, Request request) {
        return answer(
                list("broken"),
                Tally::broken,
                tally -> new BrokenAnchor(title(tally), tally.anchor(), tally.broken()),
                page,
                uri,
                request);
    }

    private Walk<Tally> list(String count) {
        return Walk.byCount(generation.get().collection(Tallies.COLLECTION, Tally.class), count);
    }

    private static <I> Response answer(
            Walk<Tally> list,
            Function<Tally, Long> count,
            Function<Tally, I> item,
            PageRequest page,
            UriInfo uri,
            Request request) {
        Optional<Cursor> behind = page.cursor(CURSOR_PARTS);
        int limit = page.limit();
        List<Tally> found = behind.map(cursor -> list.after(cursor.number(0), cursor.text(1), limit + 1))
                .orElseGet(() -> list.first(limit + 1));
        Page<I> cut = Page.of(found, limit, tally -> Cursor.after(count.apply(tally), tally.id()))
                .map(item);
        return Caching.open(request, CountedPage.of(cut, list.length()).toResponse(uri));
    }

    private static String title(Tally tally) {
        return Title.of(tally.key()).map(Title::text).orElse(tally.key());
    }

    /**
     * A wanted title.
     *
     * @param title the title
     * @param count how many articles link to it
     */
    @Schema(name = "WantedTitle")
    record Wanted(String title, long count) {}

    /**
     * A section that is missing.
     *
     * @param title title of the article that lacks it, as the links name it
     * @param anchor id that the heading would have
     * @param count how many articles link to it
     */
    record BrokenAnchor(String title, String anchor, long count) {}
}
