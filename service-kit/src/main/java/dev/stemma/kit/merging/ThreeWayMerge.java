package dev.stemma.kit.merging;

import dev.stemma.kit.merging.DiffEffort.TooCostly;
import dev.stemma.kit.merging.Regions.Range;
import dev.stemma.kit.merging.Regions.Region;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;

/**
 * Merges two changes of one text: lines as git does (JGit's histogram diff), and where lines overlap once more by
 * words, since a paragraph of prose is one long line.
 */
public final class ThreeWayMerge {

    /** Texts of more lines than anybody writes are not compared: it would take more memory than they are worth. */
    private static final int MOST_LINES = 200_000;

    /** More conflicts than this are one: nobody resolves them one by one. */
    private static final int MOST_CONFLICTS = 1_000;

    /** Characters of all three texts from which on one merge runs at a time, since it may take 100 MiB for a moment. */
    private static final int LARGE = 1_000_000;

    private static final Semaphore LARGE_ONES = new Semaphore(1, true);

    /** A part of a conflict with more lines than this is given as if it were one line. */
    private static final int MOST_LINES_APART = 10_000;

    private final RawText base;
    private final RawText current;
    private final RawText yours;
    private final DiffEffort effort;
    private final StringBuilder merged = new StringBuilder();
    private final List<Conflict> conflicts = new ArrayList<>();
    private int line = 1;

    private ThreeWayMerge(RawText base, RawText current, RawText yours, DiffEffort effort) {
        this.base = base;
        this.current = current;
        this.yours = yours;
        this.effort = effort;
    }

    /**
     * What a merge came to.
     *
     * @param text the merged text; at each conflict it has the current side
     * @param conflicts where the changes overlap; none when the merge is clean
     */
    public record Merged(String text, List<Conflict> conflicts) {

        /** Whether nothing of either side is missing. */
        public boolean isClean() {
            return conflicts.isEmpty();
        }

        /** The same without the lines of a base that nobody may see. */
        public Merged withoutBase() {
            return new Merged(
                    text,
                    conflicts.stream()
                            .map(conflict -> new Conflict(null, conflict.current(), conflict.yours(), conflict.at()))
                            .toList());
        }
    }

    /**
     * Lines that both sides changed, each in its own way.
     *
     * @param base the lines as they were, or null where they are hidden
     * @param current the lines as others have made them
     * @param yours the lines as this edit would have them
     * @param at line of the merged text at which they stand, from 1
     */
    public record Conflict(List<String> base, List<String> current, List<String> yours, int at) {

        private boolean isSameInsertionAndMore() {
            return base.isEmpty() && (current.isEmpty() || yours.isEmpty());
        }
    }

    /**
     * Merges what {@code yours} changed since {@code base} into {@code current}. Texts that cannot be compared in two
     * seconds, have too many lines or too many conflicts are one conflict.
     */
    public static Merged merge(String base, String current, String yours) {
        return merge(base, current, yours, System::nanoTime);
    }

    /** The same by a clock of one's own, which counts nanoseconds from anywhere. */
    public static Merged merge(String base, String current, String yours, LongSupplier nanoTime) {
        try {
            if (Stream.of(base, current, yours).anyMatch(text -> newlines(text) > MOST_LINES)) {
                throw new TooCostly();
            }
            return base.length() + current.length() + yours.length() <= LARGE
                    ? compared(base, current, yours, nanoTime)
                    : oneAtATime(() -> compared(base, current, yours, nanoTime));
        } catch (TooCostly everywhere) {
            return new Merged(current, List.of(new Conflict(lines(base), lines(current), lines(yours), 1)));
        }
    }

    private static Merged compared(String base, String current, String yours, LongSupplier nanoTime) {
        return new ThreeWayMerge(raw(base), raw(current), raw(yours), new DiffEffort(nanoTime)).run();
    }

    private static Merged oneAtATime(Supplier<Merged> merge) {
        LARGE_ONES.acquireUninterruptibly();
        try {
            return merge.get();
        } finally {
            LARGE_ONES.release();
        }
    }

    private Merged run() {
        int merged = 0;
        for (Region region : Regions.of(RawTextComparator.DEFAULT, base, current, yours, effort)) {
            append(text(base, new Range(merged, region.base().begin())));
            decide(region);
            merged = region.base().end();
        }
        append(text(base, new Range(merged, base.size())));
        return new Merged(this.merged.toString(), List.copyOf(conflicts));
    }

    private void decide(Region region) {
        String theirs = text(current, region.current());
        String own = text(yours, region.yours());
        if (!region.isChangedByBoth()) {
            append(region.yoursChanged() ? own : theirs);
        } else if (theirs.equals(own)) {
            append(own);
        } else {
            resolve(region, theirs, own);
        }
    }

    private void resolve(Region region, String theirs, String own) {
        Optional<String> byWords = WordMerge.merge(text(base, region.base()), theirs, own, effort);
        if (byWords.isPresent()) {
            append(byWords.get());
            return;
        }
        Conflict conflict = conflict(region);
        if (conflict.isSameInsertionAndMore()) {
            append(theirs.length() > own.length() ? theirs : own);
        } else {
            if (conflicts.size() == MOST_CONFLICTS) {
                throw new TooCostly();
            }
            conflicts.add(conflict);
            append(theirs);
        }
    }

    /** Lines with which both sides begin or end alike are no part of the conflict. */
    private Conflict conflict(Region region) {
        List<String> theirs = lines(text(current, region.current()));
        List<String> own = lines(text(yours, region.yours()));
        int shorter = Math.min(theirs.size(), own.size());
        int head = 0;
        while (head < shorter && theirs.get(head).equals(own.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < shorter - head && theirs.get(theirs.size() - 1 - tail).equals(own.get(own.size() - 1 - tail))) {
            tail++;
        }
        return new Conflict(
                lines(text(base, region.base())),
                theirs.subList(head, theirs.size() - tail),
                own.subList(head, own.size() - tail),
                line + head);
    }

    private void append(String text) {
        merged.append(text);
        line += (int) newlines(text);
    }

    private static String text(RawText side, Range range) {
        return side.getString(range.begin(), range.end(), false);
    }

    private static List<String> lines(String text) {
        if (text.isEmpty()) {
            return List.of();
        }
        return newlines(text) > MOST_LINES_APART ? List.of(text) : List.of(text.split("(?<=\n)"));
    }

    private static long newlines(String text) {
        return text.chars().filter(c -> c == '\n').count();
    }

    private static RawText raw(String text) {
        return new RawText(text.getBytes(StandardCharsets.UTF_8));
    }
}
