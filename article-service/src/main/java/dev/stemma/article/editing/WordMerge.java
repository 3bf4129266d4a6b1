package dev.stemma.article.editing;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.Sequence;
import org.eclipse.jgit.diff.SequenceComparator;
import org.eclipse.jgit.merge.MergeAlgorithm;
import org.eclipse.jgit.merge.MergeChunk;
import org.eclipse.jgit.merge.MergeResult;

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

    /** The merged lines, or empty when the changes overlap or the lines are too long. */
    static Optional<String> merge(String base, String current, String yours) {
        if (Math.max(base.length(), Math.max(current.length(), yours.length())) > MAX_LENGTH) {
            return Optional.empty();
        }
        List<Words> sides = List.of(Words.of(base), Words.of(current), Words.of(yours));
        MergeResult<Words> result =
                new MergeAlgorithm(new HistogramDiff()).merge(new SameWord(), sides.get(0), sides.get(1), sides.get(2));
        if (result.containsConflicts()) {
            return Optional.empty();
        }
        StringBuilder merged = new StringBuilder();
        for (MergeChunk chunk : result) {
            sides.get(chunk.getSequenceIndex())
                    .words
                    .subList(chunk.getBegin(), chunk.getEnd())
                    .forEach(merged::append);
        }
        return Optional.of(merged.toString());
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
