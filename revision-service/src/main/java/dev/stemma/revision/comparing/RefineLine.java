package dev.stemma.revision.comparing;

import dev.stemma.revision.Differences;
import dev.stemma.revision.comparing.Line.Highlight;
import dev.stemma.revision.comparing.Line.Type;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.diff.Edit;

/** Interleaves two versions of a line, word by word. */
final class RefineLine {

    private final StringBuilder text = new StringBuilder();
    private final List<Highlight> highlights = new ArrayList<>();
    private int codePoints;

    private RefineLine() {}

    /** Both versions in one line, and the parts that only one of them has. */
    record Refined(String text, List<Highlight> highlights) {}

    static Refined refine(List<String> from, List<String> to) {
        RefineLine line = new RefineLine();
        int next = 0;
        for (Edit edit : Differences.between(from, to)) {
            line.append(from.subList(next, edit.getBeginA()));
            line.highlight(from.subList(edit.getBeginA(), edit.getEndA()), Type.REMOVED);
            line.highlight(to.subList(edit.getBeginB(), edit.getEndB()), Type.ADDED);
            next = edit.getEndA();
        }
        line.append(from.subList(next, from.size()));
        return new Refined(line.text.toString(), List.copyOf(line.highlights));
    }

    private void highlight(List<String> words, Type type) {
        int start = codePoints;
        append(words);
        if (codePoints > start) {
            highlights.add(new Highlight(start, codePoints - start, type));
        }
    }

    private void append(List<String> words) {
        for (String word : words) {
            text.append(word);
            codePoints += word.codePointCount(0, word.length());
        }
    }
}
