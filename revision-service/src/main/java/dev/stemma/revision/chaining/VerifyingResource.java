package dev.stemma.revision.chaining;

import dev.stemma.kit.caching.Caching;
import dev.stemma.kit.identity.Callers;
import dev.stemma.revision.Articles;
import dev.stemma.revision.History;
import dev.stemma.revision.Turns;
import dev.stemma.revision.Viewer;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Whether the history of an article is what it was. */
@Path("/api/v1/articles")
@RunOnVirtualThread
@Tag(name = "Revisions")
class VerifyingResource {

    private final Articles articles;
    private final VerifyHistory verifyHistory;
    private final Turns turns;
    private final Callers callers;

    VerifyingResource(Articles articles, VerifyHistory verifyHistory, Turns turns, Callers callers) {
        this.turns = turns;
        this.articles = articles;
        this.verifyHistory = verifyHistory;
        this.callers = callers;
    }

    @GET
    @Path("{title: .+}/history/verify")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "verifyHistory",
            summary =
                    "Recomputes every hash of an article's history from what is stored, and names the first wrong one")
    @APIResponse(
            responseCode = "200",
            description = "Whether the history is whole, how many revisions were found in order, and the first bad one",
            content = @Content(schema = @Schema(implementation = VerifyHistory.Verdict.class)))
    @APIResponse(responseCode = "404", description = "article-not-found")
    @APIResponse(responseCode = "410", description = "article-deleted, unless the caller is a moderator")
    public Response verify(@PathParam("title") String title) {
        Viewer viewer = Viewer.of(callers);
        History history = articles.find(title, viewer);
        Response answer =
                Response.ok(turns.take(() -> verifyHistory.verify(history))).build();
        return history.isDeleted()
                ? Caching.personal(answer)
                : Response.fromResponse(answer)
                        .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                        .build();
    }
}
