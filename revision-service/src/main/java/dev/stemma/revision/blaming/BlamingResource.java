package dev.stemma.revision.blaming;

import dev.stemma.kit.caching.Caching;
import dev.stemma.kit.identity.Callers;
import dev.stemma.kit.problem.Problem;
import dev.stemma.kit.problem.ProblemType;
import dev.stemma.revision.Articles;
import dev.stemma.revision.History;
import dev.stemma.revision.ShownRevisions;
import dev.stemma.revision.ShownRevisions.Shown;
import dev.stemma.revision.Viewer;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who brought which words. */
@Path("/api/v1/articles")
@RunOnVirtualThread
@Tag(name = "Revisions")
class BlamingResource {

    private final Articles articles;
    private final ShownRevisions revisions;
    private final BlameText blameText;
    private final Callers callers;

    BlamingResource(Articles articles, ShownRevisions revisions, BlameText blameText, Callers callers) {
        this.articles = articles;
        this.revisions = revisions;
        this.blameText = blameText;
        this.callers = callers;
    }

    @GET
    @Path("{title: .+}/blame")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "blameArticle",
            summary = "For each part of a text the revision that brought it; the parts joined are the source")
    @APIResponse(
            responseCode = "200",
            description = "The parts in order",
            content = @Content(schema = @Schema(implementation = BlameText.Blame.class)))
    @APIResponse(responseCode = "404", description = "article-not-found; revision-not-found among its published ones")
    @APIResponse(
            responseCode = "410",
            description = "article-deleted or revision-hidden, unless the caller is a moderator")
    public Response blame(
            @PathParam("title") String title,
            @Parameter(description = "Id of a published revision; the head without it") @QueryParam("revision")
                    String revision,
            Request request) {
        Viewer viewer = Viewer.of(callers);
        History history = articles.find(title, viewer);
        Shown shown = revisions.find(revision == null ? head(history) : revision, viewer);
        if (shown.history().id() != history.id() || !shown.revision().isPublished(shown.history())) {
            throw notFound(revision);
        }
        Response answer = Response.ok(blameText.blame(shown.revision(), viewer)).build();
        return viewer.moderator() || shown.isPersonal() ? Caching.personal(answer) : Caching.open(request, answer);
    }

    private static String head(History history) {
        if (history.head() == null) {
            throw notFound("of the head");
        }
        return Long.toString(history.head().revision());
    }

    private static Problem notFound(String revision) {
        return Caching.personal(new Problem(
                ProblemType.REVISION_NOT_FOUND, "This article has no published revision " + revision + "."));
    }
}
