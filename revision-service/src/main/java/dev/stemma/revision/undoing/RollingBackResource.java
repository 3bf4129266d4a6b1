package dev.stemma.revision.undoing;

import dev.stemma.kit.consistency.Preference;
import dev.stemma.kit.idempotency.Idempotency;
import dev.stemma.kit.identity.Caller;
import dev.stemma.kit.identity.Callers;
import dev.stemma.kit.identity.Role;
import dev.stemma.revision.Articles;
import dev.stemma.revision.History;
import dev.stemma.revision.Viewer;
import dev.stemma.revision.Waiting;
import dev.stemma.revision.Waiting.Progressing;
import dev.stemma.revision.deciding.RepeatedDecisions;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Rolling back over HTTP, for moderators. */
@Path("/api/v1/articles")
@RunOnVirtualThread
@Tag(name = "Review")
class RollingBackResource {

    private final Callers callers;
    private final Articles articles;
    private final RequestEdit requests;
    private final RepeatedDecisions repeated;
    private final Waiting waiting;

    RollingBackResource(
            Callers callers, Articles articles, RequestEdit requests, RepeatedDecisions repeated, Waiting waiting) {
        this.callers = callers;
        this.articles = articles;
        this.requests = requests;
        this.repeated = repeated;
        this.waiting = waiting;
    }

    /**
     * Whose changes shall be taken back.
     *
     * @param author id or name
     * @param comment summary of the edit, or null for one that names the author
     */
    record RollBack(
            @NotBlank @Size(max = 255) String author,
            @Size(max = 500) String comment) {}

    @POST
    @Path("{title: .+}/rollback")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "rollBackArticle", summary = "Undo the last run of one author's changes")
    @APIResponse(
            responseCode = "202",
            description = "Asked for; it is carried out soon",
            content = @Content(schema = @Schema(implementation = Progressing.class)))
    @APIResponse(
            responseCode = "200",
            description = "The outcome, for those who prefer to wait",
            content = @Content(schema = @Schema(implementation = Progressing.class)))
    @APIResponse(responseCode = "403", description = "forbidden")
    @APIResponse(responseCode = "404", description = "article-not-found")
    @APIResponse(responseCode = "409", description = "nothing-to-undo")
    public Response rollBack(
            @PathParam("title") String title,
            @NotNull @Valid RollBack asked,
            @HeaderParam(Preference.HEADER) String prefer,
            @HeaderParam(Idempotency.HEADER) String key) {
        Caller moderator = callers.require(Role.MODERATOR);
        Preference.patience(prefer);
        History history = articles.find(title, Viewer.of(callers));
        return repeated.once(
                moderator,
                key,
                "rollback " + history.id() + asked,
                attempt -> requests.rollBack(history, asked.author(), asked.comment(), moderator, attempt),
                taken -> waiting.requested(taken.event(), taken.history(), prefer));
    }
}
