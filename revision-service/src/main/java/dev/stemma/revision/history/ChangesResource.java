package dev.stemma.revision.history;

import static com.mongodb.client.model.Filters.eq;

import dev.stemma.kit.caching.Caching;
import dev.stemma.kit.identity.Callers;
import dev.stemma.kit.paging.PageRequest;
import dev.stemma.kit.problem.Problem;
import dev.stemma.kit.problem.ProblemType;
import dev.stemma.revision.StoredRevision;
import dev.stemma.revision.Viewer;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.bson.conversions.Bson;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What was published lately, by anybody or by one author. */
@Path("/api/v1")
@RunOnVirtualThread
@Tag(name = "Revisions")
@Produces(MediaType.APPLICATION_JSON)
class ChangesResource {

    private final ListChanges changes;
    private final Callers callers;

    ChangesResource(ListChanges changes, Callers callers) {
        this.changes = changes;
        this.callers = callers;
    }

    @GET
    @Path("changes")
    @Operation(operationId = "listChanges", summary = "Recent changes, newest published first")
    @APIResponse(
            responseCode = "200",
            description = "A page of revisions",
            content = @Content(schema = @Schema(implementation = ListedRevision.class)))
    public Response recent(
            @BeanParam RevisionFilter filter,
            @Parameter(description = "created or edited") @QueryParam("kind") String kind,
            @BeanParam PageRequest page,
            UriInfo uri,
            Request request) {
        Viewer viewer = Viewer.of(callers);
        List<Bson> conditions = kind == null ? List.of() : List.of(ofKind(kind));
        return answer(filter, conditions, page, viewer, uri, request);
    }

    @GET
    @Path("users/{name}/contributions")
    @Operation(
            operationId = "listContributions",
            summary = "What one author, by name or id, published, newest first; empty for one that is not known")
    @APIResponse(
            responseCode = "200",
            description = "A page of revisions",
            content = @Content(schema = @Schema(implementation = ListedRevision.class)))
    public Response contributions(
            @PathParam("name") String name,
            @BeanParam RevisionFilter filter,
            @BeanParam PageRequest page,
            UriInfo uri,
            Request request) {
        Viewer viewer = Viewer.of(callers);
        return answer(filter.by(name), List.of(), page, viewer, uri, request);
    }

    private Response answer(
            RevisionFilter filter,
            List<Bson> conditions,
            PageRequest page,
            Viewer viewer,
            UriInfo uri,
            Request request) {
        Response answer = changes.list(filter, conditions, page, viewer).toResponse(uri);
        return viewer.moderator() ? Caching.personal(answer) : Caching.open(request, answer);
    }

    private static Bson ofKind(String kind) {
        if (!StoredRevision.CREATED.equals(kind) && !StoredRevision.EDITED.equals(kind)) {
            throw new Problem(ProblemType.INVALID_PARAMETER, "kind must be created or edited.");
        }
        return eq("kind", kind);
    }
}
