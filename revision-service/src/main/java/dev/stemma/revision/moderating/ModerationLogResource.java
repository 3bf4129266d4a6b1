package dev.stemma.revision.moderating;

import static com.mongodb.client.model.Filters.eq;

import dev.stemma.kit.caching.Caching;
import dev.stemma.kit.identity.Callers;
import dev.stemma.kit.identity.Role;
import dev.stemma.kit.paging.Cursor;
import dev.stemma.kit.paging.Page;
import dev.stemma.kit.paging.PageRequest;
import dev.stemma.revision.Articles;
import dev.stemma.revision.ModerationLog;
import dev.stemma.revision.ModerationLog.Row;
import dev.stemma.revision.Viewer;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.conversions.Bson;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The log over HTTP, for moderators. */
@Path("/api/v1")
@RunOnVirtualThread
@Tag(name = "Review")
@Produces(MediaType.APPLICATION_JSON)
class ModerationLogResource {

    private final Callers callers;
    private final Articles articles;
    private final ModerationLog log;

    ModerationLogResource(Callers callers, Articles articles, ModerationLog log) {
        this.callers = callers;
        this.articles = articles;
        this.log = log;
    }

    @GET
    @Path("moderation/log")
    @Operation(operationId = "listModerationLog", summary = "Every decision of moderators, newest first")
    @APIResponse(
            responseCode = "200",
            description = "A page of decisions: who, when, what, why",
            content = @Content(schema = @Schema(implementation = Row.class)))
    @APIResponse(responseCode = "403", description = "forbidden")
    public Response list(
            @Parameter(description = "Title of an article") @QueryParam("article") String article,
            @Parameter(description = "Name of a moderator") @QueryParam("moderator") String moderator,
            @BeanParam PageRequest page,
            UriInfo uri) {
        callers.require(Role.MODERATOR);
        List<Bson> conditions = new ArrayList<>();
        if (article != null) {
            conditions.add(
                    eq("article", articles.find(article, Viewer.of(callers)).id()));
        }
        if (moderator != null) {
            conditions.add(eq("moderator.name", moderator));
        }
        Instant time = page.cursor(2)
                .map(cursor -> Instant.ofEpochMilli(cursor.number(0)))
                .orElse(null);
        String id = page.cursor(2).map(cursor -> cursor.text(1)).orElse(null);
        List<Row> found = log.find(conditions, time, id, page.limit() + 1);
        return Caching.personal(
                Page.of(found, page.limit(), row -> Cursor.after(row.at().toEpochMilli(), row.id()))
                        .toResponse(uri));
    }
}
