package dev.stemma.article.protecting;

import dev.stemma.article.ArticleView;
import dev.stemma.article.ChangeAnswers;
import dev.stemma.article.Changes;
import dev.stemma.article.Source;
import dev.stemma.article.Titles;
import dev.stemma.events.Protection;
import dev.stemma.kit.idempotency.Idempotency;
import dev.stemma.kit.identity.Caller;
import dev.stemma.kit.identity.Callers;
import dev.stemma.kit.identity.Role;
import dev.stemma.kit.problem.Problem;
import dev.stemma.kit.problem.ProblemType;
import dev.stemma.markup.Title;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Protecting over HTTP, for moderators. */
@Path("/api/v1")
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Articles")
class ProtectingResource {

    private final Callers callers;
    private final ProtectArticle protecting;
    private final Changes changes;
    private final ChangeAnswers answers;
    private final Idempotency idempotency;

    ProtectingResource(
            Callers callers,
            ProtectArticle protecting,
            Changes changes,
            ChangeAnswers answers,
            Idempotency idempotency) {
        this.callers = callers;
        this.protecting = protecting;
        this.changes = changes;
        this.answers = answers;
        this.idempotency = idempotency;
    }

    /**
     * The protection that an article shall have.
     *
     * @param edit who may edit: {@code editors}, {@code trusted} or {@code moderators}
     * @param review {@code none}, or {@code required} for edits of those who are not trusted
     * @param until when it stops to hold, or null for no end
     * @param reason why
     */
    record ProtectionRequest(
            @NotNull @Pattern(regexp = "editors|trusted|moderators", message = "must be editors, trusted or moderators")
            String edit,

            @NotNull @Pattern(regexp = "none|required", message = "must be none or required")
            String review,

            Instant until,
            @NotBlank @Size(max = 500) String reason) {}

    /** Puts an article under a protection; {@code editors} and {@code none} lift it. */
    @PUT
    @Path("articles/{title}/protection")
    @Operation(
            operationId = "protectArticle",
            summary = "Protect an article, for moderators",
            description = "`editors` and `none` lift a protection.")
    @APIResponse(
            responseCode = "200",
            description = "The article",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ArticleView.class)))
    @APIResponse(responseCode = "404", description = "article-not-found")
    @APIResponse(responseCode = "410", description = "article-deleted")
    @APIResponse(responseCode = "503", description = "busy or events-delayed")
    public Response protect(
            @PathParam("title") String title,
            @NotNull @Valid ProtectionRequest request,
            @HeaderParam(Idempotency.HEADER) String key) {
        Caller caller = callers.require(Role.MODERATOR);
        Title asked = Titles.parse(title);
        Protection protection = read(request);
        String fingerprint =
                Source.of("protect\u0000" + asked.key() + '\u0000' + protection).sha256();
        return idempotency.once(
                caller.id(),
                key,
                fingerprint,
                attempt -> answers.article(protecting.protect(asked, protection, caller, attempt), asked),
                entry -> answers.article(changes.rebuild(entry), asked));
    }

    private static Protection read(ProtectionRequest request) {
        Instant until = request.until() == null ? null : request.until().truncatedTo(ChronoUnit.MILLIS);
        if (until != null && !until.isAfter(Instant.now())) {
            throw new Problem(ProblemType.INVALID_REQUEST, "until must be in the future, or left out for no end.");
        }
        return new Protection(
                request.edit(), request.review(), until, request.reason().strip());
    }
}
