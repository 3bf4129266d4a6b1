package dev.stemma.revision.chaining;

import dev.stemma.events.RevisionState;
import dev.stemma.revision.Chain;
import dev.stemma.revision.StoredRevision;
import java.util.Arrays;
import java.util.Objects;

/** Recomputes what was computed when a revision became the head. */
final class CheckPlace {

    private final StoredRevision revision;
    private final StoredRevision before;

    /**
     * Checks a head.
     *
     * @param before the head before it, or null
     */
    CheckPlace(StoredRevision revision, StoredRevision before) {
        this.revision = revision;
        this.before = before;
    }

    /** Whether it stands where it was put; what was written must have been found as it was. */
    boolean holds() {
        return revision.publishedAt() != null && revision.place() != null && isInPlace() && isPlaced();
    }

    private boolean isInPlace() {
        Long replaced = before == null ? null : (Long) before.id();
        String kind = before == null ? StoredRevision.CREATED : StoredRevision.EDITED;
        return revision.state() == RevisionState.PUBLISHED
                && kind.equals(revision.kind())
                && Objects.equals(revision.replaced(), replaced)
                && (revision.size() == null || Objects.equals(revision.delta(), delta()));
    }

    /** It tells the size of the text before too: it goes when that is erased. */
    private Long delta() {
        if (before == null) {
            return revision.size();
        }
        return before.size() == null ? null : (Long) (revision.size() - before.size());
    }

    private boolean isPlaced() {
        byte[] place = new Chain.Placed(
                        revision.chain(),
                        revision.sequence(),
                        revision.publishedAt(),
                        revision.cause(),
                        revision.revertOf(),
                        revision.tags(),
                        before == null ? null : new Chain.Link(before.id(), before.place()))
                .hash();
        return Arrays.equals(place, revision.place());
    }
}
