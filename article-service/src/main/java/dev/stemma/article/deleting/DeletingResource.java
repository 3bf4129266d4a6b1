package dev.stemma.article.deleting;

import dev.stemma.article.ArticleView;
import dev.stemma.article.ChangeAnswers;
import dev.stemma.article.Changes;
import dev.stemma.article.Source;
import dev.stemma.article.Titles;
import dev.stemma.article.deleting.RestoreArticle.Restoring;
import dev.stemma.kit.idempotency.Idempotency;
import dev.stemma.kit.identity.Caller;
import dev.stemma.kit.identity.Callers;
import dev.stemma.kit.identity.Role;
import dev.stemma.kit.problem.Problem;
import dev.stemma.kit.problem.ProblemType;
import dev.stemma.markup.Title;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Deleting and restoring over HTTP, for moderators. */
@Path("/api/v1")
@RunOnVirtualThread
@Tag(name = "Articles")
class DeletingResource {

    private static final int MAX_REASON = 500;

    private final Callers callers;
    private final DeleteArticle deletion;
    private final RestoreArticle restoration;
    private final Changes changes;
    private final ChangeAnswers answers;
    private final Idempotency idempotency;

    DeletingResource(
            Callers callers,
            DeleteArticle deletion,
            RestoreArticle restoration,
            Changes changes,
            ChangeAnswers answers,
            Idempotency idempotency) {
        this.callers = callers;
        this.deletion = deletion;
        this.restoration = restoration;
        this.changes = changes;
        this.answers = answers;
        this.idempotency = idempotency;
    }

    /**
     * Which deleted article shall come back.
     *
     * @param id its id, or null for the one that was deleted last under the title
     * @param as the title that it shall have, or null for its own
     * @param reason why, or null
     */
    record RestoreRequest(
            Long id, String as, @Size(max = MAX_REASON) String reason) {}

    /** Deletes an article; a moderator can restore it. */
    @DELETE
    @Path("articles/{title}")
    @Operation(
            operationId = "deleteArticle",
            summary = "Delete an article, for moderators",
            description = "It can be restored; until then its title is free.")
    @APIResponse(responseCode = "204", description = "Deleted")
    @APIResponse(responseCode = "404", description = "article-not-found")
    @APIResponse(responseCode = "410", description = "article-deleted")
    @APIResponse(responseCode = "503", description = "busy or events-delayed")
    public Response delete(
            @PathParam("title") String title,
            @Parameter(description = "Why, at most 500 characters") @QueryParam("reason") String reason) {
        Caller caller = callers.require(Role.MODERATOR);
        if (reason != null && reason.codePointCount(0, reason.length()) > MAX_REASON) {
            throw new Problem(ProblemType.INVALID_PARAMETER, "reason may have at most " + MAX_REASON + " characters.");
        }
        Title asked = Titles.parse(title);
        return answers.empty(deletion.delete(asked, reason, caller), asked);
    }

    /** Brings a deleted article back. */
    @POST
    @Path("articles/{title}/restore")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "restoreArticle", summary = "Bring a deleted article back, for moderators")
    @APIResponse(
            responseCode = "200",
            description = "The article",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ArticleView.class)))
    @APIResponse(responseCode = "404", description = "article-not-found")
    @APIResponse(responseCode = "409", description = "article-exists")
    @APIResponse(responseCode = "503", description = "busy or events-delayed")
    public Response restore(
            @PathParam("title") String title,
            @Valid RestoreRequest request,
            @HeaderParam(Idempotency.HEADER) String key) {
        Caller caller = callers.require(Role.MODERATOR);
        Restoring asked = read(Titles.parse(title), request);
        return idempotency.once(
                caller.id(),
                key,
                Source.of("restore\u0000" + asked).sha256(),
                attempt -> answers.article(restoration.restore(asked, caller, attempt), asked.title()),
                entry -> answers.article(changes.rebuild(entry), asked.title()));
    }

    private static Restoring read(Title title, RestoreRequest request) {
        if (request == null) {
            return new Restoring(title, null, null, null);
        }
        Title as = request.as() == null ? null : Titles.parse(request.as());
        return new Restoring(title, request.id(), as, request.reason());
    }
}
