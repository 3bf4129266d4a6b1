package dev.stemma.revision.chaining;

import dev.stemma.revision.Chain;
import dev.stemma.revision.History;
import dev.stemma.revision.Revisions;
import dev.stemma.revision.StoredRevision;
import dev.stemma.revision.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.bson.BSONException;
import org.bson.codecs.configuration.CodecConfigurationException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Recomputes the chain of an article from its stored revisions, from the first to the head, and the hashes of its proposals. */
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
     * @param checked how many heads were found in order
     * @param firstBad id of the first one that is not, or null
     */
    @Schema(name = "HistoryVerdict")
    record Verdict(boolean ok, int checked, Long firstBad) {}

    Verdict verify(History history) {
        Passed passed = new Passed(history);
        Texts.Walk walk = texts.walk();
        Long bad = firstBad(
                () -> firstBadHead(history, passed, walk),
                () -> revisions.publishedIds(history.id(), passed.sequence(), BATCH));
        if (bad != null) {
            return new Verdict(false, passed.count(), bad);
        }
        Verdict heads = conclude(history, passed);
        return heads.ok() ? withProposals(heads, history, passed, walk) : heads;
    }

    private Long firstBadHead(History history, Passed passed, Texts.Walk walk) {
        List<StoredRevision> batch;
        do {
            batch = revisions.published(history.id(), passed.sequence(), BATCH).stream()
                    .filter(revision -> history.contains(revision.sequence()))
                    .toList();
            for (StoredRevision revision : batch) {
                boolean asWritten = new CheckWritten(revision).holds(links(revision, passed), walk);
                if (!asWritten || !new CheckPlace(revision, passed.last()).holds()) {
                    return revision.id();
                }
                passed.add(revision);
            }
        } while (batch.size() == BATCH);
        return null;
    }

    /** Proposals stand beside the chain: nothing but their own hashes, and those of what was made from them, tell a change. */
    private Verdict withProposals(Verdict heads, History history, Passed passed, Texts.Walk walk) {
        AtomicLong submission = new AtomicLong();
        Long bad = firstBad(
                () -> firstBadProposal(history, passed, walk, submission),
                () -> revisions.submittedIds(history.id(), submission.get(), BATCH));
        return bad == null ? heads : new Verdict(false, heads.checked(), bad);
    }

    private Long firstBadProposal(History history, Passed passed, Texts.Walk walk, AtomicLong submission) {
        List<StoredRevision> batch;
        do {
            batch = revisions.submitted(history.id(), submission.get(), BATCH);
            for (StoredRevision proposal : batch) {
                boolean unchecked = proposal.isProposal(history);
                if (unchecked && !new CheckWritten(proposal).holds(links(proposal, passed), walk)) {
                    return proposal.id();
                }
                submission.set(proposal.submitted());
            }
        } while (batch.size() == BATCH);
        return null;
    }

    /** The first bad revision, or, where one cannot even be read, that one. */
    private Long firstBad(Supplier<Long> check, Supplier<List<Long>> rest) {
        try {
            return check.get();
        } catch (BSONException | CodecConfigurationException unreadable) {
            return rest.get().stream().filter(this::isUnreadable).findFirst().orElseThrow(() -> unreadable);
        }
    }

    /** Whether the revision's fields are no longer of their types. */
    private boolean isUnreadable(long revision) {
        try {
            revisions.byId(revision);
            return false;
        } catch (BSONException | CodecConfigurationException unreadable) {
            return true;
        }
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
