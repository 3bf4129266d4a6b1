package dev.stemma.revision.comparing;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.diff.Edit;

/** Finds paragraphs that were removed in one place and added, unchanged, in another. */
final class MovedLines {

    /** Shorter lines are the same by chance. */
    private static final int LEAST_LENGTH = 16;

    private final Map<Integer, Integer> destinations = new HashMap<>();
    private final Map<Integer, Integer> origins = new HashMap<>();

    private MovedLines() {}

    static MovedLines of(List<String> from, List<String> to, List<Edit> edits) {
        Map<String, Deque<Integer>> removed = new HashMap<>();
        for (Edit edit : edits) {
            for (int at = edit.getBeginA(); at < edit.getEndA(); at++) {
                if (isLong(from.get(at))) {
                    removed.computeIfAbsent(from.get(at), none -> new ArrayDeque<>())
                            .add(at);
                }
            }
        }
        MovedLines moved = new MovedLines();
        for (Edit edit : edits) {
            for (int at = edit.getBeginB(); at < edit.getEndB(); at++) {
                Deque<Integer> same = removed.get(to.get(at));
                if (same != null && !same.isEmpty()) {
                    moved.add(same.poll(), at);
                }
            }
        }
        return moved;
    }

    private void add(int from, int to) {
        destinations.put(from, to);
        origins.put(to, from);
    }

    /** Where a line of the first text stands in the second one, or null when it was not moved. */
    Integer destination(int from) {
        return destinations.get(from);
    }

    /** Where a line of the second text stood in the first one, or null when it was not moved. */
    Integer origin(int to) {
        return origins.get(to);
    }

    int count() {
        return origins.size();
    }

    private static boolean isLong(String line) {
        return line.strip().length() >= LEAST_LENGTH;
    }
}
