package dev.stemma.revision.history;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.model.Sorts;
import dev.stemma.kit.caching.Caching;
import dev.stemma.kit.identity.Callers;
import dev.stemma.kit.paging.Cursor;
import dev.stemma.kit.paging.Page;
import dev.stemma.kit.paging.PageRequest;
import dev.stemma.markup.Title;
import dev.stemma.revision.Articles;
import dev.stemma.revision.History;
import dev.stemma.revision.Revisions;
import dev.stemma.revision.StoredRevision;
import dev.stemma.revision.Viewer;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.conversions.Bson;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The published history of an article. */
@Path("/api/v1/articles")
@RunOnVirtualThread
@Tag(name = "Revisions")
class HistoryResource {

    private static final Bson NEWEST_FIRST = Sorts.descending("sequence");

    private final Articles articles;
    private final Revisions revisions;
    private final Listing listing;
    private final Callers callers;

    HistoryResource(Articles articles, Revisions revisions, Listing listing, Callers callers) {
        this.articles = articles;
        this.revisions = revisions;
        this.listing = listing;
        this.callers = callers;
    }

    @GET
    @Path("{title: .+}/revisions")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "listRevisions", summary = "The published history of an article, newest published first")
    @APIResponse(
            responseCode = "200",
            description = "A page of revisions, each with delta in bytes",
            content = @Content(schema = @Schema(implementation = ListedRevision.class)))
    @APIResponse(responseCode = "404", description = "article-not-found")
    @APIResponse(responseCode = "410", description = "article-deleted, unless the caller is a moderator")
    public Response list(
            @PathParam("title") String title,
            @BeanParam RevisionFilter filter,
            @BeanParam PageRequest page,
            UriInfo uri,
            Request request) {
        Viewer viewer = Viewer.of(callers);
        History history = articles.find(title, viewer);
        List<Bson> conditions = new ArrayList<>();
        conditions.add(eq("article", history.id()));
        conditions.add(and(gt("sequence", 0), lte("sequence", history.cursors().articles())));
        page.cursor(1).map(cursor -> lt("sequence", cursor.number(0))).ifPresent(conditions::add);
        List<StoredRevision> found = revisions.find(filter.query(conditions, viewer), NEWEST_FIRST, page.limit() + 1);
        Page<StoredRevision> cut = Page.of(found, page.limit(), revision -> Cursor.after(revision.sequence()));
        Response answer = new Page<>(listing.items(cut.items(), Map.of(history.id(), history), viewer), cut.next())
                .toResponse(uri);
        answer.getHeaders().putSingle(HttpHeaders.CONTENT_LOCATION, location(history, uri));
        return viewer.moderator() ? Caching.personal(answer) : Caching.open(request, answer);
    }

    /** Under the article's own title, whichever spelling or alias was asked for. */
    private static String location(History history, UriInfo uri) {
        String query = uri.getRequestUri().getRawQuery();
        return "/api/v1/articles/" + Title.parse(history.title()).path() + "/revisions"
                + (query == null ? "" : "?" + query);
    }
}
