package dev.stemma.markup.syntax;

import java.util.Arrays;
import java.util.List;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.SourceLine;

/** The text of one block, its lines joined, that knows where each char stood in the source. */
final class BlockText {

    private final String source;
    private final String text;
    private final List<SourceLine> lines;
    private final int[] starts;
    private final int[][] gaps;

    BlockText(String source, List<SourceLine> lines) {
        this.source = source;
        this.lines = lines;
        this.starts = new int[lines.size()];
        this.gaps = new int[lines.size()][];
        StringBuilder joined = new StringBuilder();
        for (int i = 0; i < starts.length; i++) {
            if (i > 0) {
                joined.append('\n');
            }
            starts[i] = joined.length();
            joined.append(lines.get(i).getContent());
        }
        this.text = joined.toString();
    }

    String text() {
        return text;
    }

    /** The offset in the source of an offset in this text. */
    int inSource(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        int line = found >= 0 ? found : -found - 2;
        SourceSpan span = lines.get(line).getSourceSpan();
        if (span == null) {
            return 0;
        }
        int length = lines.get(line).getContent().length();
        int within = offset - starts[line];
        if (length >= span.getLength()) {
            // longer when spaces stand for what is left of a tab
            return span.getInputIndex() + Math.max(0, within - (length - span.getLength()));
        }
        return span.getInputIndex() + within + backslashesBefore(line, span, within);
    }

    /** Shorter when a table took the backslash from before a pipe. */
    private int backslashesBefore(int line, SourceSpan span, int within) {
        if (gaps[line] == null) {
            gaps[line] = gaps(lines.get(line).getContent(), span);
        }
        int found = Arrays.binarySearch(gaps[line], within);
        return found >= 0 ? found + 1 : -found - 1;
    }

    private int[] gaps(CharSequence content, SourceSpan span) {
        int[] found = new int[span.getLength() - content.length()];
        int count = 0;
        int at = span.getInputIndex();
        for (int i = 0; i < content.length() && count < found.length; i++, at++) {
            if (source.charAt(at) != content.charAt(i)) {
                found[count++] = i;
                at++;
            }
        }
        return Arrays.copyOf(found, count);
    }
}
