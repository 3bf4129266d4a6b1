package dev.stemma.kit.merging;

import dev.stemma.kit.merging.Regions.Range;
import dev.stemma.kit.merging.Regions.Region;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.eclipse.jgit.diff.Sequence;
import org.eclipse.jgit.diff.SequenceComparator;

/**
 * Merges two changes of the same lines by words. A word has the space behind it, so that changes of neighbouring words
 * touch and are no merge: between two changes there must be a word that both have left alone.
 */
final class WordMerge {

    /** Longer lines are left to people: comparing them by words could take seconds. */
    private static final int MAX_LENGTH = 200_000;

    private static final Pattern WORD =
            Pattern.compile("[\\p{L}\\p{M}\\p{N}_]+[^\\S\\n]*|[^\\S\\n]+|\\n|\\S[^\\S\\n]*");

    private WordMerge() {}

    /**
     * The merged lines, or empty when the changes overlap or the lines are too long.
     *
     * @throws DiffEffort.TooCostly when the time of the merge is over
     */
    static Optional<String> merge(String base, String current, String yours, DiffEffort effort) {
        if (Math.max(base.length(), Math.max(current.length(), yours.length())) > MAX_LENGTH) {
            return Optional.empty();
        }
        return merge(Words.of(base), Words.of(current), Words.of(yours), effort);
    }

    private static Optional<String> merge(Words base, Words current, Words yours, DiffEffort effort) {
        StringBuilder merged = new StringBuilder();
        int done = 0;
        for (Region region : Regions.of(new SameWord(), base, current, yours, effort)) {
            String theirs = current.text(region.current());
            String own = yours.text(region.yours());
            if (region.isChangedByBoth() && !theirs.equals(own)) {
                return Optional.empty();
            }
            merged.append(base.text(new Range(done, region.base().begin())));
            merged.append(region.yoursChanged() ? own : theirs);
            done = region.base().end();
        }
        return Optional.of(
                merged.append(base.text(new Range(done, base.size()))).toString());
    }

    private static final class Words extends Sequence {

        private final List<String> words;

        private Words(List<String> words) {
            this.words = words;
        }

        static Words of(String text) {
            return new Words(
                    WORD.matcher(text).results().map(MatchResult::group).toList());
        }

        String text(Range range) {
            return String.join("", words.subList(range.begin(), range.end()));
        }

        @Override
        public int size() {
            return words.size();
        }
    }

    private static final class SameWord extends SequenceComparator<Words> {

        @Override
        public boolean equals(Words left, int leftIndex, Words right, int rightIndex) {
            return left.words.get(leftIndex).equals(right.words.get(rightIndex));
        }

        @Override
        public int hash(Words words, int index) {
            return words.words.get(index).hashCode();
        }
    }
}
