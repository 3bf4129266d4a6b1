package dev.stemma.article.protecting;

import dev.stemma.article.Article;
import dev.stemma.article.Articles;
import dev.stemma.article.Titles;
import dev.stemma.kit.caching.Caching;
import dev.stemma.kit.identity.Caller;
import dev.stemma.kit.identity.Callers;
import dev.stemma.kit.identity.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Tells a front end beforehand what would happen. */
@Path("/api/v1")
@RunOnVirtualThread
@Tag(name = "Articles")
class PermissionsResource {

    private static final Permissions NOTHING = new Permissions(false, false, false, false, false);

    private final Callers callers;
    private final Articles articles;
    private final ReviewPolicy policy;

    PermissionsResource(Callers callers, Articles articles, ReviewPolicy policy) {
        this.callers = callers;
        this.articles = articles;
        this.policy = policy;
    }

    /**
     * What the caller may do to an article.
     *
     * @param edit edit it, or create it where there is none
     * @param rename give it another title
     * @param delete delete it
     * @param protect protect it
     * @param reviewed whether an edit would wait for review
     */
    record Permissions(boolean edit, boolean rename, boolean delete, boolean protect, boolean reviewed) {}

    /** What the caller may do; nothing without a token. A title without an article may be created. */
    @GET
    @Path("articles/{title}/permissions")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getPermissions",
            summary = "What the caller may do to an article",
            description =
                    "Without a token nothing is allowed. For a title without an article `edit` means creating it.")
    @APIResponse(
            responseCode = "200",
            description = "What would happen",
            content = @Content(schema = @Schema(implementation = Permissions.class)))
    public Response permissions(@PathParam("title") String title) {
        Optional<Article> article = articles.byKey(Titles.parse(title).key());
        Permissions permissions =
                callers.current().map(caller -> of(article, caller)).orElse(NOTHING);
        return Caching.personal(Response.ok(permissions).build());
    }

    private Permissions of(Optional<Article> article, Caller caller) {
        boolean edit =
                article.map(found -> EditingRights.mayEdit(found, caller)).orElseGet(() -> caller.has(Role.EDITOR));
        boolean moderator = article.isPresent() && caller.has(Role.MODERATOR);
        boolean reviewed = edit && policy.needsReview(article.orElse(null), caller);
        return new Permissions(edit, edit && article.isPresent(), moderator, moderator, reviewed);
    }
}
