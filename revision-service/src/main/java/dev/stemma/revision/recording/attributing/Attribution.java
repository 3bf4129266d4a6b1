package dev.stemma.revision.recording.attributing;

import dev.stemma.revision.Differences;
import dev.stemma.revision.Origins;
import dev.stemma.revision.recording.attributing.Words.Unit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.eclipse.jgit.diff.Edit;

/**
 * Tells which revision brought each word of a new text, following WikiWho: F. Flöck and M. Acosta, "WikiWho: Precise and
 * Efficient Attribution of Authorship of Revisioned Content", WWW 2014. Paragraphs are looked for among those of the text
 * before and then among those that the article lost; sentences of what is left likewise; words of what is still left are
 * compared. What was not found is the revision's own.
 */
public final class Attribution {

    private final Words before;
    private final long[] originsBefore;
    private final Words after;
    private final long[] origins;
    private final Memory memory;

    private Attribution(Words before, long[] originsBefore, Words after, long revision, Memory memory) {
        this.before = before;
        this.originsBefore = originsBefore;
        this.after = after;
        this.origins = new long[after.count()];
        this.memory = memory;
        Arrays.fill(origins, revision);
    }

    /**
     * The origins of a text.
     *
     * @param before the text that it replaces, empty for the first one
     * @param originsBefore origins of that text
     * @param after the text
     * @param revision id of the revision that it came with
     * @param memory what the article lost; brought up to date
     */
    public static Origins of(String before, Origins originsBefore, String after, long revision, Memory memory) {
        Words wordsBefore = Words.of(before);
        Words wordsAfter = Words.of(after);
        Attribution attribution =
                new Attribution(wordsBefore, Runs.spread(wordsBefore, originsBefore), wordsAfter, revision, memory);
        attribution.run();
        return Runs.of(wordsAfter, attribution.origins);
    }

    private void run() {
        Matched paragraphs = match(before.paragraphs(), after.paragraphs());
        Matched sentences = match(parts(paragraphs.gone()), parts(paragraphs.come()));
        compareWords(sentences);
        remember(paragraphs.gone(), sentences.gone());
    }

    /** Units of the text before and of the new one that found no counterpart. */
    private record Matched(List<Unit> gone, List<Unit> come) {}

    private Matched match(List<Unit> old, List<Unit> young) {
        KnownUnits known = new KnownUnits(before, old);
        List<Unit> come = new ArrayList<>();
        for (Unit unit : young) {
            Unit same = known.take(after.textOf(unit));
            if (same != null) {
                System.arraycopy(originsBefore, same.from(), origins, unit.from(), unit.to() - unit.from());
            } else if (!isBack(unit)) {
                come.add(unit);
            }
        }
        return new Matched(known.left(), come);
    }

    /** Whether the article had this unit once: its words go back to their first authors. */
    private boolean isBack(Unit unit) {
        long[] first = memory.take(after.textOf(unit));
        if (first == null || first.length != unit.to() - unit.from()) {
            return false;
        }
        System.arraycopy(first, 0, origins, unit.from(), first.length);
        if (unit.parts().size() > 1) {
            unit.parts().forEach(part -> memory.take(after.textOf(part)));
        }
        return true;
    }

    private void compareWords(Matched left) {
        int[] old = wordsOf(left.gone());
        int[] young = wordsOf(left.come());
        List<String> from = before.words(old);
        List<String> to = after.words(young);
        int nextOld = 0;
        int nextYoung = 0;
        for (Edit edit : Differences.between(from, to)) {
            for (; nextYoung < edit.getBeginB(); nextYoung++, nextOld++) {
                origins[young[nextYoung]] = originsBefore[old[nextOld]];
            }
            nextOld = edit.getEndA();
            nextYoung = edit.getEndB();
        }
        for (; nextYoung < young.length; nextYoung++, nextOld++) {
            origins[young[nextYoung]] = originsBefore[old[nextOld]];
        }
    }

    private void remember(List<Unit> paragraphs, List<Unit> sentences) {
        Deque<Unit> lost = new ArrayDeque<>(sentences);
        for (Unit paragraph : paragraphs) {
            if (paragraph.parts().size() > 1) {
                remember(paragraph);
            }
            while (!lost.isEmpty() && lost.peek().to() <= paragraph.to()) {
                remember(lost.poll());
            }
        }
    }

    private void remember(Unit unit) {
        memory.remember(before.textOf(unit), Arrays.copyOfRange(originsBefore, unit.from(), unit.to()));
    }

    private static List<Unit> parts(List<Unit> paragraphs) {
        return paragraphs.stream().flatMap(unit -> unit.parts().stream()).toList();
    }

    private static int[] wordsOf(List<Unit> units) {
        return units.stream()
                .flatMapToInt(unit -> java.util.stream.IntStream.range(unit.from(), unit.to()))
                .toArray();
    }
}
