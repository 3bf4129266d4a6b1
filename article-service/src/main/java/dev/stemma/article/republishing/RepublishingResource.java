package dev.stemma.article.republishing;

import dev.stemma.article.republishing.RepublishArticles.Delayed;
import dev.stemma.kit.caching.Caching;
import dev.stemma.kit.identity.Caller;
import dev.stemma.kit.identity.Callers;
import dev.stemma.kit.identity.Role;
import dev.stemma.kit.paging.Cursor;
import dev.stemma.kit.paging.PageRequest;
import dev.stemma.kit.problem.Problem;
import dev.stemma.kit.problem.ProblemType;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Republishing over HTTP, for administrators, some articles at a time. */
@Path("/api/v1/republish")
@RunOnVirtualThread
@Tag(name = "Articles")
class RepublishingResource {

    private final Callers callers;
    private final RepublishArticles articles;

    RepublishingResource(Callers callers, RepublishArticles articles) {
        this.callers = callers;
        this.articles = articles;
    }

    /** Tells the state of the articles behind the cursor once more. */
    @POST
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Sends a snapshot of articles to those who derive from them; for administrators")
    @APIResponse(responseCode = "200", description = "How many were sent, and the cursor of the next")
    @APIResponse(responseCode = "403", description = "forbidden")
    @APIResponse(responseCode = "503", description = "events-delayed: repeat the request")
    public Response republish(@BeanParam PageRequest page) {
        Caller admin = callers.require(Role.ADMIN);
        long behind = page.cursor(1).map(cursor -> cursor.number(0)).orElse(0L);
        try {
            List<Long> sent = articles.behind(behind, page.limit(), admin);
            String next = sent.isEmpty() ? null : Cursor.after(sent.getLast()).encoded();
            return Caching.personal(
                    Response.ok(new Republished(sent.size(), next)).build());
        } catch (Delayed delayed) {
            throw new Problem(ProblemType.EVENTS_DELAYED, delayed.getMessage());
        }
    }

    /**
     * What was done.
     *
     * @param count how many articles were republished
     * @param next cursor for the next, or null when there are no more
     */
    record Republished(int count, String next) {}
}
