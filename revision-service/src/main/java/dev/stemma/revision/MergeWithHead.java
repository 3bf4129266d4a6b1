package dev.stemma.revision;

import dev.stemma.kit.merging.ThreeWayMerge;
import dev.stemma.kit.merging.ThreeWayMerge.Merged;
import dev.stemma.revision.ShownRevisions.Shown;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Merges a proposal with what is published by now, as approving it does. */
@ApplicationScoped
public class MergeWithHead {

    private final Revisions revisions;
    private final Texts texts;

    MergeWithHead(Revisions revisions, Texts texts) {
        this.revisions = revisions;
        this.texts = texts;
    }

    /**
     * A merge that nothing was done with.
     *
     * @param head what is published by now
     * @param merged the merged text, and where it is none; without the lines of a base that the viewer may not see
     */
    public record Tried(StoredRevision head, Merged merged) {}

    /** Tries; empty where there is nothing to merge with: for a new article, and where one of the texts is not kept. */
    public Optional<Tried> of(Shown proposal, Viewer viewer) {
        Long base = proposal.revision().base();
        if (base == null || proposal.history().head() == null) {
            return Optional.empty();
        }
        long head = proposal.history().head().revision();
        Map<Long, StoredRevision> both = revisions.byIds(new HashSet<>(List.of(head, base)));
        StoredRevision before = both.get(base);
        StoredRevision current = both.get(head);
        if (before == null || before.sha256() == null || current == null) {
            return Optional.empty();
        }
        Merged merged =
                ThreeWayMerge.merge(texts.source(before), texts.source(current), texts.source(proposal.revision()));
        boolean hidden = before.hides(StoredRevision.TEXT) && !viewer.moderator();
        return Optional.of(new Tried(current, hidden ? merged.withoutBase() : merged));
    }
}
