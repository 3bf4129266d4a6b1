package dev.stemma.revision.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.stemma.kit.caching.Caching;
import dev.stemma.kit.identity.Callers;
import dev.stemma.markup.Limits;
import dev.stemma.markup.Markup;
import dev.stemma.revision.RevisionView;
import dev.stemma.revision.ShownRevisions;
import dev.stemma.revision.ShownRevisions.Shown;
import dev.stemma.revision.StoredRevision;
import dev.stemma.revision.Texts;
import dev.stemma.revision.Viewer;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One revision. */
@Path("/api/v1/revisions/{id}")
@RunOnVirtualThread
@Tag(name = "Revisions")
@APIResponse(responseCode = "404", description = "revision-not-found, also for a proposal of somebody else")
@APIResponse(responseCode = "410", description = "revision-hidden or article-deleted, unless the caller is a moderator")
class RevisionResource {

    private static final String HTML = MediaType.TEXT_HTML + ";charset=UTF-8";

    private final ShownRevisions revisions;
    private final Texts texts;
    private final ShowConflict conflicts;
    private final Callers callers;
    private final Markup markup = new Markup(Limits.STANDARD);

    RevisionResource(ShownRevisions revisions, Texts texts, ShowConflict conflicts, Callers callers) {
        this.revisions = revisions;
        this.texts = texts;
        this.conflicts = conflicts;
        this.callers = callers;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "getRevision", summary = "One revision with its source")
    @APIResponse(
            responseCode = "200",
            description = "The revision",
            content = @Content(schema = @Schema(implementation = WithSource.class)))
    public Response read(@PathParam("id") String id, Request request) {
        Viewer viewer = Viewer.of(callers);
        Shown found = revisions.find(id, viewer);
        Response answer = Response.ok(new WithSource(
                        RevisionView.of(found.revision(), found.history(), viewer),
                        texts.source(found.revision()),
                        conflicts.of(found, viewer)))
                .build();
        return found.isPersonal() ? Caching.personal(answer) : Caching.open(request, answer);
    }

    @GET
    @Path("html")
    @Produces(HTML)
    @Operation(operationId = "getRevisionHtml", summary = "One revision as safe HTML")
    @APIResponse(
            responseCode = "200",
            description = "The HTML, without a page around it",
            content = @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING)))
    public Response html(@PathParam("id") String id, Request request) {
        Shown found = revisions.find(id, Viewer.of(callers));
        return found.isPersonal()
                ? Caching.personal(rendered(found.revision()))
                : Caching.open(
                        request,
                        Caching.tag(found.revision().sha256(), Markup.RENDERER_VERSION),
                        () -> rendered(found.revision()));
    }

    private Response rendered(StoredRevision revision) {
        return Response.ok(markup.render(texts.source(revision)).html()).build();
    }

    /**
     * A revision with its text.
     *
     * @param revision the revision
     * @param source its text
     * @param conflict where a proposal overlaps with the head, else absent
     */
    @Schema(name = "RevisionWithSource")
    record WithSource(
            @JsonUnwrapped RevisionView revision,
            String source,
            @JsonInclude(JsonInclude.Include.NON_NULL) ShowConflict.Conflict conflict) {}
}
