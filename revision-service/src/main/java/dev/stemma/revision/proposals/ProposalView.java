package dev.stemma.revision.proposals;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.stemma.revision.History;
import dev.stemma.revision.RevisionView;
import dev.stemma.revision.StoredRevision;
import dev.stemma.revision.StoredRevision.Conflict;
import dev.stemma.revision.Viewer;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A proposal in a list.
 *
 * @param revision the proposal
 * @param age seconds since it was proposed
 * @param base revision that it was made from, or null for a new article
 * @param supersedes proposal whose place it took, else absent
 * @param delta bytes that it has more than its base, or null when the base is not known
 * @param conflict why it could not be published when it was approved, else absent
 */
@Schema(name = "ListedProposal")
record ProposalView(
        @JsonUnwrapped RevisionView revision,
        long age,
        Long base,
        @JsonInclude(JsonInclude.Include.NON_NULL) Long supersedes,
        Long delta,
        @JsonInclude(JsonInclude.Include.NON_NULL) Conflict conflict) {

    static ProposalView of(StoredRevision proposal, StoredRevision base, History history, Viewer viewer, Instant now) {
        Long before = proposal.base() == null ? (Long) 0L : base == null ? null : base.size();
        return new ProposalView(
                RevisionView.of(proposal, history, viewer),
                Math.max(0, Duration.between(proposal.at(), now).toSeconds()),
                proposal.base(),
                proposal.supersedes(),
                before == null || proposal.size() == null ? null : (Long) (proposal.size() - before),
                proposal.conflict());
    }
}
