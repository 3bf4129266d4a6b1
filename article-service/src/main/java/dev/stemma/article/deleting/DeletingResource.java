package dev.stemma.article.deleting;

import dev.stemma.article.Titles;
import dev.stemma.article.deleting.DeleteArticle.DeleteOutcome;
import dev.stemma.kit.consistency.ConsistencyToken;
import dev.stemma.kit.identity.Caller;
import dev.stemma.kit.identity.Callers;
import dev.stemma.kit.identity.Role;
import dev.stemma.kit.problem.Problem;
import dev.stemma.kit.problem.ProblemType;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

/** Deleting over HTTP, for moderators. */
@Path("/api/v1")
@RunOnVirtualThread
class DeletingResource {

    private static final int MAX_REASON = 500;

    private final Callers callers;
    private final DeleteArticle deletion;

    DeletingResource(Callers callers, DeleteArticle deletion) {
        this.callers = callers;
        this.deletion = deletion;
    }

    /** Deletes an article; a moderator can restore it. */
    @DELETE
    @Path("articles/{title}")
    public Response delete(@PathParam("title") String title, @QueryParam("reason") String reason) {
        Caller caller = callers.require(Role.MODERATOR);
        if (reason != null && reason.codePointCount(0, reason.length()) > MAX_REASON) {
            throw new Problem(ProblemType.INVALID_PARAMETER, "reason may have at most " + MAX_REASON + " characters.");
        }
        return switch (deletion.delete(Titles.parse(title), reason, caller)) {
            case DeleteOutcome.Deleted(var article) ->
                Response.noContent()
                        .header(ConsistencyToken.HEADER, ConsistencyToken.of(article.id(), article.sequence()))
                        .build();
            case DeleteOutcome.NoArticle(boolean deletedBefore) ->
                throw deletedBefore
                        ? new Problem(ProblemType.ARTICLE_DELETED, "The article " + title + " is deleted already.")
                        : new Problem(ProblemType.ARTICLE_NOT_FOUND, "There is no article " + title + ".");
            case DeleteOutcome.Busy _ ->
                throw new Problem(ProblemType.BUSY, "Others change " + title + " all the time.");
        };
    }
}
