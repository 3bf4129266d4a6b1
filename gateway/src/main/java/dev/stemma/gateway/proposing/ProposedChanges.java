package dev.stemma.gateway.proposing;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stemma.gateway.comparing.ComparingPages.Comparison;
import dev.stemma.gateway.editing.Hunk;
import java.util.List;

/**
 * What a proposal changes: as long as it is open, in what is published by now, else in what it was made from.
 *
 * @param comparison the changes, or null for a new article, and where they cannot be told
 * @param head what is published by now, where others have changed the article since the proposal was made, else null
 * @param hunks where it overlaps with what is published by now
 */
public record ProposedChanges(Comparison comparison, Long head, List<Hunk> hunks) {

    /** Copies the hunks, so that changes never change. */
    public ProposedChanges {
        hunks = List.copyOf(hunks);
    }

    /** Whether the comparison tells something: where all that was proposed overlaps, it does not. */
    public boolean isTold() {
        return hunks.isEmpty() || !comparison.rows().isEmpty();
    }

    /** As far as is known from the proposal itself. */
    static ProposedChanges of(ShownProposal proposal, Comparison comparison) {
        return new ProposedChanges(comparison, null, proposal.hunks());
    }

    /** Reads what the API says about merging it. */
    static ProposedChanges merged(ShownProposal proposal, JsonNode merge) {
        long head = merge.path("head").path("id").asLong();
        return new ProposedChanges(
                Comparison.of(merge, merge.path("head"), proposal.line()),
                proposal.base() != null && head == proposal.base() ? null : (Long) head,
                Hunk.read(merge.path("conflicts")));
    }
}
