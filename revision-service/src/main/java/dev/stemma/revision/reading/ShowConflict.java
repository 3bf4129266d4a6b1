package dev.stemma.revision.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.stemma.events.RevisionState;
import dev.stemma.kit.merging.ThreeWayMerge;
import dev.stemma.kit.merging.ThreeWayMerge.Merged;
import dev.stemma.revision.Revisions;
import dev.stemma.revision.ShownRevisions.Shown;
import dev.stemma.revision.StoredRevision;
import dev.stemma.revision.Texts;
import dev.stemma.revision.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Shows where a proposal that could not be published overlaps with what is published by now. */
@ApplicationScoped
class ShowConflict {

    private final Revisions revisions;
    private final Texts texts;

    ShowConflict(Revisions revisions, Texts texts) {
        this.revisions = revisions;
        this.texts = texts;
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
        if (head == null || proposal.base() == null) {
            return new Conflict(reason, head, null, null);
        }
        Map<Long, StoredRevision> both = revisions.byIds(new HashSet<>(List.of(head, proposal.base())));
        StoredRevision base = both.get(proposal.base());
        StoredRevision current = both.get(head);
        if (base == null || base.sha256() == null || current == null) {
            return new Conflict(reason, head, null, null);
        }
        Merged merged = ThreeWayMerge.merge(texts.source(base), texts.source(current), texts.source(proposal));
        boolean hidden = base.hides(StoredRevision.TEXT) && !viewer.moderator();
        return new Conflict(reason, head, merged.text(), (hidden ? merged.withoutBase() : merged).conflicts());
    }
}
