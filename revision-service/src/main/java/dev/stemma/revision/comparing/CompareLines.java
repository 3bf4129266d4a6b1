package dev.stemma.revision.comparing;

import dev.stemma.revision.Differences;
import dev.stemma.revision.comparing.Line.Moved;
import dev.stemma.revision.comparing.Line.Type;
import dev.stemma.revision.comparing.PairLines.Pair;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.eclipse.jgit.diff.Edit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Compares two texts: lines by histogram diff, then moved lines, then the versions of changed lines, and these by words.
 * However large the texts, the work is bounded: beyond the bounds a change is shown coarser, never wrongly.
 */
final class CompareLines {

    /** Every line, not only those near a change. */
    static final int ALL_CONTEXT = Integer.MAX_VALUE;

    /** A comparison of more lines is cut off and says so. */
    static final int MOST_LINES = 50_000;

    /** So many words are compared within changed lines; then lines are shown as removed and added. */
    private static final int MOST_WORDS = 400_000;

    private final List<String> from;
    private final List<String> to;
    private final int context;
    private final List<Line> lines = new ArrayList<>();
    private final Map<Type, Long> counts = new EnumMap<>(Type.class);
    private boolean complete = true;
    private MovedLines moved;
    private int words = MOST_WORDS;

    private CompareLines(String from, String to, int context) {
        this.from = Arrays.asList(from.split("\n", -1));
        this.to = Arrays.asList(to.split("\n", -1));
        this.context = context;
    }

    /**
     * What differs.
     *
     * @param lines the lines in order; those left out between two of them are the same in both texts
     * @param stats how many lines of each type there are, context aside
     * @param complete whether no line was cut off
     */
    record Comparison(List<Line> lines, Stats stats, boolean complete) {}

    /** How many lines were added, removed, changed and moved. */
    @Schema(name = "ComparisonStats")
    record Stats(long added, long removed, long changed, long moved) {}

    /**
     * Compares two texts.
     *
     * @param context how many unchanged lines to show before and behind each change
     */
    static Comparison compare(String from, String to, int context) {
        return new CompareLines(from, to, context).run();
    }

    private Comparison run() {
        List<Edit> edits = Differences.between(from, to);
        moved = MovedLines.of(from, to, edits);
        int nextFrom = 0;
        int nextTo = 0;
        boolean first = true;
        for (Edit edit : edits) {
            same(nextFrom, edit.getBeginA(), nextTo, first, false);
            change(edit);
            nextFrom = edit.getEndA();
            nextTo = edit.getEndB();
            first = false;
        }
        same(nextFrom, from.size(), nextTo, first, true);
        Stats stats = new Stats(count(Type.ADDED), count(Type.REMOVED), count(Type.CHANGED), moved.count());
        return new Comparison(List.copyOf(lines), stats, complete);
    }

    /** Shows what is the same, as far as it is near a change. */
    private void same(int begin, int end, int beginTo, boolean isFirst, boolean isLast) {
        int offset = beginTo - begin;
        for (int at = begin; at < end; at++) {
            boolean nearBefore = !isFirst && at - begin < context;
            boolean nearNext = !isLast && end - at <= context;
            if (nearBefore || nearNext || context == ALL_CONTEXT) {
                add(Line.context(at, at + offset, from.get(at)));
            }
        }
    }

    private void change(Edit edit) {
        int[] removed = IntStream.range(edit.getBeginA(), edit.getEndA())
                .filter(at -> moved.destination(at) == null)
                .toArray();
        int[] added = IntStream.range(edit.getBeginB(), edit.getEndB())
                .filter(at -> moved.origin(at) == null)
                .toArray();
        int nextFrom = edit.getBeginA();
        int nextTo = edit.getBeginB();
        if (removed.length > 0 && added.length > 0) {
            List<List<String>> old = words(removed, from);
            List<List<String>> young = words(added, to);
            for (Pair pair : new PairLines(old, young).pairs()) {
                List<String> before = old.get(pair.removed());
                List<String> after = young.get(pair.added());
                words -= before.size() + after.size();
                if (words >= 0) {
                    gone(nextFrom, removed[pair.removed()]);
                    come(nextTo, added[pair.added()]);
                    add(Line.changed(removed[pair.removed()], added[pair.added()], RefineLine.refine(before, after)));
                    nextFrom = removed[pair.removed()] + 1;
                    nextTo = added[pair.added()] + 1;
                }
            }
        }
        gone(nextFrom, edit.getEndA());
        come(nextTo, edit.getEndB());
    }

    private static List<List<String>> words(int[] numbers, List<String> text) {
        return Arrays.stream(numbers)
                .mapToObj(at -> WordsOfLine.of(text.get(at)))
                .toList();
    }

    private void gone(int begin, int end) {
        for (int at = begin; at < end; at++) {
            Integer destination = moved.destination(at);
            add(
                    destination == null
                            ? Line.removed(at, from.get(at))
                            : Line.moved(at, destination, from.get(at), Moved.AWAY));
        }
    }

    private void come(int begin, int end) {
        for (int at = begin; at < end; at++) {
            Integer origin = moved.origin(at);
            add(origin == null ? Line.added(at, to.get(at)) : Line.moved(origin, at, to.get(at), Moved.HERE));
        }
    }

    private void add(Line line) {
        counts.merge(line.type(), 1L, Long::sum);
        if (lines.size() < MOST_LINES) {
            lines.add(line);
        } else {
            complete = false;
        }
    }

    private long count(Type type) {
        return counts.getOrDefault(type, 0L);
    }
}
