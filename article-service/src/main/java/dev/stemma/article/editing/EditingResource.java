package dev.stemma.article.editing;

import dev.stemma.article.ArticleView;
import dev.stemma.article.Titles;
import dev.stemma.article.drafting.Draft;
import dev.stemma.article.drafting.Drafts;
import dev.stemma.article.drafting.Imported;
import dev.stemma.events.Revision;
import dev.stemma.kit.idempotency.Attempt;
import dev.stemma.kit.idempotency.Idempotency;
import dev.stemma.kit.identity.Caller;
import dev.stemma.kit.identity.Callers;
import dev.stemma.kit.identity.Role;
import dev.stemma.markup.Title;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Creating and editing over HTTP. */
@Path("/api/v1")
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Articles")
@APIResponse(responseCode = "400", description = "invalid-title, invalid-source, too-many-links or comment-too-long")
@APIResponse(responseCode = "413", description = "source-too-large")
@APIResponse(responseCode = "503", description = "busy or events-delayed")
class EditingResource {

    private final Callers callers;
    private final EditArticle editing;
    private final CommittedEdits committed;
    private final Idempotency idempotency;

    EditingResource(Callers callers, EditArticle editing, CommittedEdits committed, Idempotency idempotency) {
        this.callers = callers;
        this.editing = editing;
        this.committed = committed;
        this.idempotency = idempotency;
    }

    /**
     * What an article shall be created from.
     *
     * @param title its title, in any spelling
     * @param source its text
     * @param comment summary, or null
     * @param minor whether the change is minor, or null
     */
    record CreateRequest(@NotNull String title, @NotNull String source, String comment, Boolean minor) {}

    /**
     * What an article shall say.
     *
     * @param source its text
     * @param comment summary, or null
     * @param minor whether the change is minor, or null
     * @param base revision that the text was made from, or null
     * @param supersedes open proposal whose place it takes, or null
     */
    record EditRequest(@NotNull String source, String comment, Boolean minor, Long base, Long supersedes) {}

    /** Creates an article. */
    @POST
    @Path("articles")
    @Operation(operationId = "createArticle", summary = "Create an article")
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ArticleView.class)))
    @APIResponse(
            responseCode = "202",
            description = "It waits for review: the proposal",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Revision.class)))
    @APIResponse(responseCode = "409", description = "article-exists or too-many-proposals")
    public Response create(
            @NotNull @Valid CreateRequest request,
            @HeaderParam(Idempotency.HEADER) String key,
            @HeaderParam(Imported.HEADER) String importHeader) {
        Caller caller = callers.require(Role.EDITOR);
        Draft draft = Drafts.read(
                Titles.parse(request.title()),
                request.source(),
                request.comment(),
                request.minor(),
                caller,
                importHeader);
        String fingerprint = Fingerprint.of("create", draft, importHeader);
        return once(draft, key, fingerprint, attempt -> editing.create(draft, attempt));
    }

    /** Edits an article, or creates it. */
    @PUT
    @Path("articles/{title}")
    @Operation(
            operationId = "editArticle",
            summary = "Edit an article, or create it",
            description =
                    "Send `base`, the revision that the text was made from: if others were faster, the changes are"
                            + " merged, or refused with all that resolving them takes. With `If-Match` instead nothing is"
                            + " merged; `If-None-Match: *` only creates. Nothing of anybody is ever overwritten.")
    @APIResponse(
            responseCode = "200",
            description =
                    "Published; `merge` says what it was merged with, `unchanged` that the text is that of the head",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ArticleView.class)))
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ArticleView.class)))
    @APIResponse(
            responseCode = "202",
            description = "It waits for review: the proposal",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Revision.class)))
    @APIResponse(responseCode = "404", description = "article-not-found")
    @APIResponse(responseCode = "409", description = "edit-conflict, base-unknown, not-proposed or too-many-proposals")
    @APIResponse(responseCode = "410", description = "article-deleted")
    @APIResponse(responseCode = "412", description = "precondition-failed")
    @APIResponse(responseCode = "428", description = "base-required")
    public Response edit(
            @PathParam("title") String title,
            @NotNull @Valid EditRequest request,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch,
            @HeaderParam(Idempotency.HEADER) String key,
            @HeaderParam(Imported.HEADER) String importHeader) {
        Caller caller = callers.require(Role.EDITOR);
        Title edited = Titles.parse(title);
        Draft draft = Drafts.read(edited, request.source(), request.comment(), request.minor(), caller, importHeader)
                .superseding(request.supersedes());
        Expectation expected = Expectation.read(request.base(), ifMatch, ifNoneMatch);
        String fingerprint = Fingerprint.of("edit", draft, importHeader, expected, request.supersedes());
        return once(draft, key, fingerprint, attempt -> editing.edit(draft, expected, attempt));
    }

    private Response once(Draft draft, String key, String fingerprint, Function<Attempt, EditOutcome> write) {
        return idempotency.once(
                draft.caller().id(),
                key,
                fingerprint,
                attempt -> EditAnswers.of(write.apply(attempt), draft),
                entry -> EditAnswers.of(committed.rebuild(entry), draft));
    }
}
