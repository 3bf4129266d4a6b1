package dev.stemma.article.editing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;
import org.eclipse.jgit.merge.MergeAlgorithm;
import org.eclipse.jgit.merge.MergeChunk;
import org.eclipse.jgit.merge.MergeChunk.ConflictState;
import org.eclipse.jgit.merge.MergeResult;

/**
 * Merges two changes of one text: lines as git does (JGit, histogram diff), and where lines overlap once more by words,
 * since a paragraph of prose is one long line.
 */
final class ThreeWayMerge {

    private static final int BASE = 0;
    private static final int CURRENT = 1;
    private static final int YOURS = 2;

    private final List<RawText> sides;
    private final StringBuilder merged = new StringBuilder();
    private final List<Conflict> conflicts = new ArrayList<>();
    private int line = 1;

    private ThreeWayMerge(RawText base, RawText current, RawText yours) {
        this.sides = List.of(base, current, yours);
    }

    /**
     * What a merge came to.
     *
     * @param text the merged text; at each conflict it has the current side
     * @param conflicts where the changes overlap; none when the merge is clean
     */
    record Merged(String text, List<Conflict> conflicts) {

        /** Whether nothing of either side is missing. */
        boolean isClean() {
            return conflicts.isEmpty();
        }
    }

    /**
     * Lines that both sides changed, each in its own way.
     *
     * @param base the lines as they were
     * @param current the lines as others have made them
     * @param yours the lines as this edit would have them
     * @param at line of the merged text at which they stand, from 1
     */
    record Conflict(List<String> base, List<String> current, List<String> yours, int at) {}

    /** Merges what {@code yours} changed since {@code base} into {@code current}. */
    static Merged merge(String base, String current, String yours) {
        return new ThreeWayMerge(raw(base), raw(current), raw(yours)).run();
    }

    private Merged run() {
        MergeResult<RawText> result = new MergeAlgorithm(new HistogramDiff())
                .merge(RawTextComparator.DEFAULT, sides.get(BASE), sides.get(CURRENT), sides.get(YOURS));
        Iterator<MergeChunk> chunks = result.iterator();
        String[] overlap = new String[3];
        while (chunks.hasNext()) {
            MergeChunk chunk = chunks.next();
            String text = text(chunk);
            if (chunk.getConflictState() == ConflictState.NO_CONFLICT) {
                append(text);
                continue;
            }
            overlap[side(chunk)] = text;
            if (chunk.getConflictState() == ConflictState.NEXT_CONFLICTING_RANGE) {
                resolve(overlap);
                overlap = new String[3];
            }
        }
        return new Merged(merged.toString(), List.copyOf(conflicts));
    }

    private void resolve(String[] overlap) {
        String base = Optional.ofNullable(overlap[BASE]).orElse("");
        Optional<String> byWords = WordMerge.merge(base, overlap[CURRENT], overlap[YOURS]);
        if (byWords.isEmpty()) {
            conflicts.add(new Conflict(lines(base), lines(overlap[CURRENT]), lines(overlap[YOURS]), line));
        }
        append(byWords.orElse(overlap[CURRENT]));
    }

    private void append(String text) {
        merged.append(text);
        line += (int) text.chars().filter(c -> c == '\n').count();
    }

    private String text(MergeChunk chunk) {
        return sides.get(chunk.getSequenceIndex()).getString(chunk.getBegin(), chunk.getEnd(), false);
    }

    private static int side(MergeChunk chunk) {
        return switch (chunk.getConflictState()) {
            case BASE_CONFLICTING_RANGE -> BASE;
            case FIRST_CONFLICTING_RANGE -> CURRENT;
            default -> YOURS;
        };
    }

    private static List<String> lines(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split("(?<=\n)"));
    }

    private static RawText raw(String text) {
        return new RawText(text.getBytes(StandardCharsets.UTF_8));
    }
}
