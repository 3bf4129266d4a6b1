package dev.stemma.revision.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.stemma.events.RevisionState;
import dev.stemma.kit.merging.ThreeWayMerge;
import dev.stemma.revision.MergeWithHead;
import dev.stemma.revision.ShownRevisions.Shown;
import dev.stemma.revision.StoredRevision;
import dev.stemma.revision.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Shows where a proposal that could not be published overlaps with what is published by now. */
@ApplicationScoped
class ShowConflict {

    private final MergeWithHead merges;

    ShowConflict(MergeWithHead merges) {
        this.merges = merges;
    }

    /**
     * A conflict with everything that resolving it takes.
     *
     * @param reason why the proposal could not be published
     * @param head the head by now, which a new proposal would be made from; absent for a new article
     * @param merged the head with those changes of the proposal that do not overlap; absent where nothing can be merged
     * @param conflicts where they overlap; empty when they do no longer
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ProposalConflict")
    record Conflict(String reason, Long head, String merged, List<ThreeWayMerge.Conflict> conflicts) {}

    /** The conflict of a proposal, or null for a revision that has none. */
    Conflict of(Shown shown, Viewer viewer) {
        StoredRevision proposal = shown.revision();
        boolean conflicted = proposal.state() == RevisionState.CONFLICTED && proposal.conflict() != null;
        if (!conflicted) {
            return null;
        }
        String reason = proposal.conflict().reason();
        Long head = shown.history().head() == null
                ? null
                : (Long) shown.history().head().revision();
        return merges.of(shown, viewer)
                .map(tried -> new Conflict(
                        reason, head, tried.merged().text(), tried.merged().conflicts()))
                .orElseGet(() -> new Conflict(reason, head, null, null));
    }
}
