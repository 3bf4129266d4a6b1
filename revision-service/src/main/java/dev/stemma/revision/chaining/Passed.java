package dev.stemma.revision.chaining;

import dev.stemma.revision.History;
import dev.stemma.revision.StoredRevision;
import dev.stemma.revision.StoredRevision.Reversal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What is remembered of the revisions that a walk along a history has passed. */
final class Passed {

    private final History history;
    private final Map<Long, Integer> positions = new HashMap<>();
    private final List<byte[]> chains = new ArrayList<>();
    private final List<Mark> marks = new ArrayList<>();
    private StoredRevision last;

    Passed(History history) {
        this.history = history;
    }

    /** Which reversal a revision is marked with, and which one it must be marked with. */
    private static final class Mark {

        private final long revision;
        private final Reversal found;
        private Reversal expected;

        Mark(long revision, Reversal found) {
            this.revision = revision;
            this.found = found;
        }

        boolean isWrong() {
            return !Objects.equals(found, expected);
        }
    }

    void add(StoredRevision revision) {
        markReverted(revision);
        positions.put(revision.id(), chains.size());
        chains.add(revision.chain());
        marks.add(new Mark(revision.id(), revision.isReverted(history) ? revision.reversal() : null));
        last = revision;
    }

    /** A revert marks what stands between, where no earlier revert has. */
    private void markReverted(StoredRevision revert) {
        Integer restored = revert.revertOf() == null ? null : positions.get(revert.revertOf());
        if (restored == null) {
            return;
        }
        for (Mark between : marks.subList(restored + 1, marks.size())) {
            if (between.expected == null) {
                between.expected = new Reversal(revert.id(), revert.sequence());
            }
        }
    }

    Optional<byte[]> chain(long revision) {
        return Optional.ofNullable(positions.get(revision)).map(chains::get);
    }

    StoredRevision last() {
        return last;
    }

    long sequence() {
        return last == null ? 0 : last.sequence();
    }

    int count() {
        return marks.size();
    }

    /** Id of the first revision that is marked with another reversal than it must be, or null. */
    Long firstWrongMark() {
        return marks.stream()
                .filter(Mark::isWrong)
                .map(mark -> mark.revision)
                .findFirst()
                .orElse(null);
    }
}
