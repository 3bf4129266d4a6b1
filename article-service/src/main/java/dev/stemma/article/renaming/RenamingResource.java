package dev.stemma.article.renaming;

import dev.stemma.article.ChangeAnswers;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Renaming over HTTP. */
@Path("/api/v1")
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
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
                attempt -> answers.article(renaming.rename(asked, caller, attempt), from),
                entry -> answers.article(changes.rebuild(entry), from));
    }
}
