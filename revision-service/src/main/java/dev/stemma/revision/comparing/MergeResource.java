package dev.stemma.revision.comparing;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.stemma.events.RevisionState;
import dev.stemma.kit.caching.Caching;
import dev.stemma.kit.identity.Callers;
import dev.stemma.kit.merging.ThreeWayMerge;
import dev.stemma.kit.problem.Problem;
import dev.stemma.kit.problem.ProblemType;
import dev.stemma.revision.MergeWithHead;
import dev.stemma.revision.MergeWithHead.Tried;
import dev.stemma.revision.RevisionView;
import dev.stemma.revision.ShownRevisions;
import dev.stemma.revision.ShownRevisions.Shown;
import dev.stemma.revision.Texts;
import dev.stemma.revision.Turns;
import dev.stemma.revision.Viewer;
import dev.stemma.revision.comparing.CompareLines.Comparison;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What approving a proposal now would change in what is published. */
@Path("/api/v1/revisions/{id}/merge")
@RunOnVirtualThread
@Tag(name = "Review")
class MergeResource {

    private static final int CONTEXT = 3;

    private final ShownRevisions revisions;
    private final MergeWithHead merges;
    private final Texts texts;
    private final Turns turns;
    private final Callers callers;

    MergeResource(ShownRevisions revisions, MergeWithHead merges, Texts texts, Turns turns, Callers callers) {
        this.revisions = revisions;
        this.merges = merges;
        this.texts = texts;
        this.turns = turns;
        this.callers = callers;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "tryMergingProposal",
            summary = "What approving an open proposal now would change in what is published")
    @APIResponse(
            responseCode = "200",
            description = "What is published by now, compared with the text that would be",
            content = @Content(schema = @Schema(implementation = TriedMerge.class)))
    @APIResponse(responseCode = "404", description = "revision-not-found, also for a proposal of somebody else")
    @APIResponse(responseCode = "409", description = "not-proposed: it is decided already")
    @APIResponse(responseCode = "410", description = "revision-hidden or article-deleted")
    public Response merge(@PathParam("id") String id) {
        Viewer viewer = Viewer.of(callers);
        Shown proposal = revisions.find(id, viewer);
        RevisionState state = proposal.revision().state();
        if (state != RevisionState.PROPOSED && state != RevisionState.CONFLICTED) {
            throw Caching.personal(new Problem(ProblemType.NOT_PROPOSED, "Revision " + id + " waits for no decision.")
                    .with("state", state));
        }
        return Caching.personal(
                Response.ok(turns.take(() -> tried(proposal, viewer))).build());
    }

    private TriedMerge tried(Shown proposal, Viewer viewer) {
        return merges.of(proposal, viewer)
                .map(tried -> compared(proposal, tried, viewer))
                .orElseGet(() -> new TriedMerge(null, false, List.of(), List.of(), null, true));
    }

    private TriedMerge compared(Shown proposal, Tried tried, Viewer viewer) {
        Comparison comparison =
                CompareLines.compare(texts.source(tried.head()), tried.merged().text(), CONTEXT);
        return new TriedMerge(
                RevisionView.of(tried.head(), proposal.history(), viewer),
                tried.merged().isClean(),
                tried.merged().conflicts(),
                comparison.lines(),
                comparison.stats(),
                comparison.complete());
    }

    /**
     * A proposal merged with what is published by now.
     *
     * @param head what is published by now; absent where there is nothing to merge with: the proposal is a new article, or a
     *     text that it takes is not kept any more
     * @param clean whether approving the proposal would publish it; else it would come back
     * @param conflicts where it overlaps with what is published by now
     * @param lines what happens to the lines of the head; where the proposal overlaps they stay as they are
     * @param stats how many lines are added, removed, changed and moved; absent without a head
     * @param complete false when the comparison is so long that it was cut off
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "TriedMerge")
    record TriedMerge(
            RevisionView head,
            boolean clean,
            List<ThreeWayMerge.Conflict> conflicts,
            List<Line> lines,
            CompareLines.Stats stats,
            boolean complete) {}
}
