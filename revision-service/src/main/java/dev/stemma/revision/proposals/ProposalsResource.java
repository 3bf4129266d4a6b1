package dev.stemma.revision.proposals;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;

import dev.stemma.events.RevisionState;
import dev.stemma.kit.caching.Caching;
import dev.stemma.kit.identity.Caller;
import dev.stemma.kit.identity.Callers;
import dev.stemma.kit.identity.Role;
import dev.stemma.kit.paging.PageRequest;
import dev.stemma.kit.problem.Problem;
import dev.stemma.kit.problem.ProblemType;
import dev.stemma.revision.Articles;
import dev.stemma.revision.Viewer;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.bson.conversions.Bson;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Lists of proposals over HTTP. */
@Path("/api/v1")
@RunOnVirtualThread
@Tag(name = "Review")
@Produces(MediaType.APPLICATION_JSON)
class ProposalsResource {

    private static final List<RevisionState> OPEN = List.of(RevisionState.PROPOSED, RevisionState.CONFLICTED);

    private final Callers callers;
    private final Articles articles;
    private final ListProposals proposals;

    ProposalsResource(Callers callers, Articles articles, ListProposals proposals) {
        this.callers = callers;
        this.articles = articles;
        this.proposals = proposals;
    }

    @GET
    @Path("moderation/queue")
    @Operation(
            operationId = "listProposals",
            summary = "Proposals, those that wait where no state is asked for; for moderators")
    @APIResponse(
            responseCode = "200",
            description = "A page of proposals with age, base and delta",
            content = @Content(schema = @Schema(implementation = ProposalView.class)))
    @APIResponse(responseCode = "403", description = "forbidden")
    public Response queue(
            @Parameter(description = "proposed, conflicted, approved, rejected, withdrawn or superseded")
                    @QueryParam("state")
                    String state,
            @Parameter(description = "Name of the author") @QueryParam("author") String author,
            @Parameter(description = "Title of an article") @QueryParam("title") String title,
            @Parameter(description = "oldest or newest first") @QueryParam("order") @DefaultValue("oldest")
                    String order,
            @BeanParam PageRequest page,
            UriInfo uri) {
        Viewer viewer = Viewer.of(callers);
        callers.require(Role.MODERATOR);
        List<Bson> conditions = new ArrayList<>();
        conditions.add(state == null ? in("state", OPEN) : eq("state", state(state)));
        if (author != null) {
            conditions.add(eq("author.name", author));
        }
        if (title != null) {
            conditions.add(eq("article", articles.find(title, viewer).id()));
        }
        conditions.add(gt("submitted", 0));
        return Caching.personal(
                proposals.list(conditions, oldestFirst(order), page, viewer).toResponse(uri));
    }

    @GET
    @Path("me/proposals")
    @Operation(
            operationId = "listOwnProposals",
            summary = "One's own proposals, newest first, with what became of them")
    @APIResponse(
            responseCode = "200",
            description = "A page of proposals",
            content = @Content(schema = @Schema(implementation = ProposalView.class)))
    @APIResponse(responseCode = "401", description = "unauthorized")
    public Response own(@BeanParam PageRequest page, UriInfo uri) {
        Caller caller = callers.require(Role.EDITOR);
        List<Bson> conditions = List.of(eq("author.id", caller.id()), gt("submitted", 0));
        return Caching.personal(
                proposals.list(conditions, false, page, Viewer.of(callers)).toResponse(uri));
    }

    private static RevisionState state(String written) {
        return Arrays.stream(RevisionState.values())
                .filter(state -> state.name().toLowerCase(Locale.ROOT).equals(written))
                .findFirst()
                .orElseThrow(() -> new Problem(
                        ProblemType.INVALID_PARAMETER,
                        "state must be proposed, conflicted, approved, rejected, withdrawn, superseded or published."));
    }

    private static boolean oldestFirst(String order) {
        return switch (order) {
            case "oldest" -> true;
            case "newest" -> false;
            default -> throw new Problem(ProblemType.INVALID_PARAMETER, "order must be oldest or newest.");
        };
    }
}
