package dev.stemma.revision.chaining;

import dev.stemma.revision.Chain;
import dev.stemma.revision.History;
import dev.stemma.revision.Revisions;
import dev.stemma.revision.StoredRevision;
import dev.stemma.revision.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import org.bson.BSONException;
import org.bson.codecs.configuration.CodecConfigurationException;

/** Recomputes the chain of an article from its stored revisions, from the first to the head. */
@ApplicationScoped
class VerifyHistory {

    private static final int BATCH = 100;

    private final Revisions revisions;
    private final Texts texts;

    VerifyHistory(Revisions revisions, Texts texts) {
        this.revisions = revisions;
        this.texts = texts;
    }

    /**
     * What was found.
     *
     * @param ok whether every revision is what it was
     * @param checked how many were found in order
     * @param firstBad id of the first one that is not, or null
     */
    record Verdict(boolean ok, int checked, Long firstBad) {}

    Verdict verify(History history) {
        Passed passed = new Passed(history);
        Texts.Walk walk = texts.walk();
        List<StoredRevision> batch;
        do {
            try {
                batch = revisions.published(history.id(), passed.sequence(), BATCH).stream()
                        .filter(revision -> history.contains(revision.sequence()))
                        .toList();
            } catch (BSONException | CodecConfigurationException unreadable) {
                return new Verdict(false, passed.count(), firstUnreadable(history, passed));
            }
            for (StoredRevision revision : batch) {
                if (!new CheckRevision(revision, passed.last()).holds(links(revision, passed), walk)) {
                    return new Verdict(false, passed.count(), revision.id());
                }
                passed.add(revision);
            }
        } while (batch.size() == BATCH);
        return conclude(history, passed);
    }

    /** The revision whose fields are no longer of their types. */
    private Long firstUnreadable(History history, Passed passed) {
        for (long id : revisions.publishedIds(history.id(), passed.sequence(), BATCH)) {
            try {
                revisions.byId(id);
            } catch (BSONException | CodecConfigurationException unreadable) {
                return id;
            }
        }
        return null;
    }

    /** A parent that is no head is a proposal; one that the store never held has no hash. */
    private List<Chain.Link> links(StoredRevision revision, Passed passed) {
        return revision.parents().stream()
                .map(parent -> new Chain.Link(
                        parent,
                        passed.chain(parent)
                                .or(() -> revisions.byId(parent).map(StoredRevision::chain))
                                .orElse(null)))
                .toList();
    }

    private static Verdict conclude(History history, Passed passed) {
        Long last = passed.last() == null ? null : (Long) passed.last().id();
        Long head = history.head() == null ? null : (Long) history.head().revision();
        Long bad = Objects.equals(last, head) ? passed.firstWrongMark() : head;
        boolean whole = bad == null && Objects.equals(last, head);
        return new Verdict(whole, passed.count(), bad);
    }
}
