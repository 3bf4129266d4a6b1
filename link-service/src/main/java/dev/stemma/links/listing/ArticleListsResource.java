package dev.stemma.links.listing;

import com.mongodb.client.MongoCollection;
import dev.stemma.kit.caching.Caching;
import dev.stemma.kit.paging.CountedPage;
import dev.stemma.kit.paging.Cursor;
import dev.stemma.kit.paging.Page;
import dev.stemma.kit.paging.PageRequest;
import dev.stemma.kit.problem.Problem;
import dev.stemma.kit.problem.ProblemType;
import dev.stemma.links.Generation;
import dev.stemma.links.tallying.Standing;
import dev.stemma.links.tallying.Standings;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Articles that somebody may want to look after. */
@Path("/api/v1/links")
@RunOnVirtualThread
@Tag(name = "Links")
class ArticleListsResource {

    private static final int CURSOR_PARTS = 2;

    private final Supplier<Generation> generation;

    ArticleListsResource(Supplier<Generation> generation) {
        this.generation = generation;
    }

    private MongoCollection<Standing> standings() {
        return generation.get().collection(Standings.COLLECTION, Standing.class);
    }

    @GET
    @Path("orphans")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listOrphans",
            summary = "Articles, redirects left out, that no other article links to, in title order")
    @APIResponse(
            responseCode = "200",
            description = "A page of articles",
            content = @Content(schema = @Schema(implementation = Named.class)))
    public Response orphans(@BeanParam PageRequest page, UriInfo uri, Request request) {
        return byTitle("orphan", Standing::orphan, Named::of, page, uri, request);
    }

    @GET
    @Path("dead-ends")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listDeadEnds",
            summary = "Articles, redirects left out, that link to no other title, in title order")
    @APIResponse(
            responseCode = "200",
            description = "A page of articles",
            content = @Content(schema = @Schema(implementation = Named.class)))
    public Response deadEnds(@BeanParam PageRequest page, UriInfo uri, Request request) {
        return byTitle("deadEnd", Standing::deadEnd, Named::of, page, uri, request);
    }

    @GET
    @Path("self-links")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "listSelfLinks", summary = "Articles that link to themselves, in title order")
    @APIResponse(
            responseCode = "200",
            description = "A page of articles, each with the number of such links",
            content = @Content(schema = @Schema(implementation = Counted.class)))
    public Response selfLinks(@BeanParam PageRequest page, UriInfo uri, Request request) {
        return byTitle(
                "self",
                Standing::self,
                standing -> new Counted(standing.id(), standing.title(), standing.selfCount()),
                page,
                uri,
                request);
    }

    @GET
    @Path("redirects")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listRedirects",
            summary = "Redirects that lead to another redirect or to nothing, in title order")
    @APIResponse(
            responseCode = "200",
            description = "A page of redirects, each with its target",
            content = @Content(schema = @Schema(implementation = Redirect.class)))
    public Response redirects(
            @Parameter(description = "double: to another redirect; broken: to a title that no article has")
                    @QueryParam("kind")
                    String kind,
            @BeanParam PageRequest page,
            UriInfo uri,
            Request request) {
        Function<Standing, Redirect> item =
                standing -> new Redirect(standing.id(), standing.title(), standing.target());
        return switch (kind) {
            case "double" -> byTitle("doubleRedirect", Standing::doubleRedirect, item, page, uri, request);
            case "broken" -> byTitle("brokenRedirect", Standing::brokenRedirect, item, page, uri, request);
            case null, default -> throw new Problem(ProblemType.INVALID_PARAMETER, "kind must be double or broken.");
        };
    }

    @GET
    @Path("most-linked")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listMostLinked",
            summary = "Articles that others link to, those with the most links first")
    @APIResponse(
            responseCode = "200",
            description =
                    "A page of articles, each with the number of others that link to it; one that links under two of"
                            + " its titles counts for both",
            content = @Content(schema = @Schema(implementation = Counted.class)))
    public Response mostLinked(@BeanParam PageRequest page, UriInfo uri, Request request) {
        Walk<Standing> list = Walk.byCount(standings(), "incoming");
        List<Standing> found = page.cursor(CURSOR_PARTS)
                .map(cursor -> list.after(cursor.number(0), cursor.number(1), page.limit() + 1))
                .orElseGet(() -> list.first(page.limit() + 1));
        return answer(
                list,
                Page.of(found, page.limit(), standing -> Cursor.after(standing.incoming(), standing.id()))
                        .map(standing -> new Counted(standing.id(), standing.title(), standing.incoming())),
                uri,
                request);
    }

    private <I> Response byTitle(
            String field,
            Function<Standing, String> key,
            Function<Standing, I> item,
            PageRequest page,
            UriInfo uri,
            Request request) {
        Walk<Standing> list = Walk.byKey(standings(), field);
        List<Standing> found = page.cursor(CURSOR_PARTS)
                .map(cursor -> list.after(cursor.text(0), cursor.number(1), page.limit() + 1))
                .orElseGet(() -> list.first(page.limit() + 1));
        return answer(
                list,
                Page.of(found, page.limit(), standing -> Cursor.after(key.apply(standing), standing.id()))
                        .map(item),
                uri,
                request);
    }

    private static Response answer(Walk<Standing> list, Page<?> page, UriInfo uri, Request request) {
        return Caching.open(request, CountedPage.of(page, list.length()).toResponse(uri));
    }

    /**
     * An article.
     *
     * @param id its id
     * @param title its title
     */
    @Schema(name = "NamedArticle")
    record Named(long id, String title) {

        static Named of(Standing standing) {
            return new Named(standing.id(), standing.title());
        }
    }

    /**
     * An article with a number of links.
     *
     * @param id its id
     * @param title its title
     * @param count the number
     */
    @Schema(name = "CountedArticle")
    record Counted(long id, String title, long count) {}

    /**
     * A redirect.
     *
     * @param id id of the article that redirects
     * @param title its title
     * @param target the title that it leads to
     */
    @Schema(name = "ListedRedirect")
    record Redirect(long id, String title, String target) {}
}
