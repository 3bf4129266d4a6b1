package dev.stemma.article.renaming;

import dev.stemma.article.ArticleView;
import dev.stemma.article.ChangeAnswers;
import dev.stemma.article.ChangeOutcome;
import dev.stemma.article.Changes;
import dev.stemma.article.Source;
import dev.stemma.article.Titles;
import dev.stemma.article.renaming.RenameArticle.Renaming;
import dev.stemma.kit.idempotency.Idempotency;
import dev.stemma.kit.identity.Caller;
import dev.stemma.kit.identity.Callers;
import dev.stemma.kit.identity.Role;
import dev.stemma.markup.Title;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Renaming over HTTP. */
@Path("/api/v1")
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Articles")
class RenamingResource {

    private final Callers callers;
    private final RenameArticle renaming;
    private final Changes changes;
    private final ChangeAnswers answers;
    private final Idempotency idempotency;

    RenamingResource(
            Callers callers, RenameArticle renaming, Changes changes, ChangeAnswers answers, Idempotency idempotency) {
        this.callers = callers;
        this.renaming = renaming;
        this.changes = changes;
        this.answers = answers;
        this.idempotency = idempotency;
    }

    /**
     * What an article shall be called.
     *
     * @param title the new title, in any spelling
     * @param comment why, or null
     * @param leaveRedirect whether the old title goes on leading to it; true when left out
     * @param repairLinks whether links to the old title are to be rewritten; false when left out
     */
    record RenameRequest(
            @NotNull String title, @Size(max = 500) String comment, Boolean leaveRedirect, Boolean repairLinks) {}

    /** Gives an article another title. */
    @POST
    @Path("articles/{title}/rename")
    @Operation(
            operationId = "renameArticle",
            summary = "Give an article another title",
            description = "Its id, its history and the links to it follow.")
    @APIResponse(
            responseCode = "200",
            description = "The article under its new title",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ArticleView.class)))
    @APIResponse(responseCode = "409", description = "article-exists or too-many-aliases")
    @APIResponse(responseCode = "404", description = "article-not-found")
    @APIResponse(responseCode = "410", description = "article-deleted")
    @APIResponse(responseCode = "503", description = "busy or events-delayed")
    public Response rename(
            @PathParam("title") String title,
            @NotNull @Valid RenameRequest request,
            @HeaderParam(Idempotency.HEADER) String key) {
        Caller caller = callers.require(Role.EDITOR);
        Title from = Titles.parse(title);
        Renaming asked = new Renaming(
                from,
                Titles.parse(request.title()),
                !Boolean.FALSE.equals(request.leaveRedirect()),
                Boolean.TRUE.equals(request.repairLinks()),
                request.comment());
        return idempotency.once(
                caller.id(),
                key,
                Source.of("rename\u0000" + asked).sha256(),
                attempt -> answer(renaming.rename(asked, caller, attempt), asked, attempt.eventId()),
                entry -> answer(changes.rebuild(entry), asked, entry.eventId()));
    }

    /** Where links are repaired, that is named by the event of the renaming. */
    private Response answer(ChangeOutcome outcome, Renaming asked, String event) {
        Response answer = answers.article(outcome, asked.from());
        return asked.repairLinks() && outcome instanceof ChangeOutcome.Changed
                ? Response.fromResponse(answer)
                        .header(HttpHeaders.LINK, "</api/v1/links/repairs/" + event + ">; rel=\"status\"")
                        .build()
                : answer;
    }
}
