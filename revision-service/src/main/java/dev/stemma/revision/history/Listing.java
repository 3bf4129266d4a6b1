package dev.stemma.revision.history;

import dev.stemma.revision.History;
import dev.stemma.revision.RevisionView;
import dev.stemma.revision.Revisions;
import dev.stemma.revision.StoredRevision;
import dev.stemma.revision.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Makes list items of revisions. */
@ApplicationScoped
class Listing {

    private final Revisions revisions;

    Listing(Revisions revisions) {
        this.revisions = revisions;
    }

    /** The items in the same order, with what that viewer may see. */
    List<ListedRevision> items(List<StoredRevision> found, Map<Long, History> histories, Viewer viewer) {
        Set<Long> hiddenBefore = viewer.moderator() ? Set.of() : hiddenBefore(found);
        return found.stream()
                .map(revision -> new ListedRevision(
                        RevisionView.of(revision, histories.get(revision.article()), viewer),
                        tellsHiddenSize(revision, hiddenBefore, viewer) ? null : revision.delta()))
                .toList();
    }

    private Set<Long> hiddenBefore(List<StoredRevision> found) {
        return revisions.withHiddenText(found.stream()
                .map(StoredRevision::replaced)
                .filter(Objects::nonNull)
                .toList());
    }

    private static boolean tellsHiddenSize(StoredRevision revision, Set<Long> hiddenBefore, Viewer viewer) {
        return !viewer.moderator()
                && (revision.hides(StoredRevision.TEXT)
                        || (revision.replaced() != null && hiddenBefore.contains(revision.replaced())));
    }
}
