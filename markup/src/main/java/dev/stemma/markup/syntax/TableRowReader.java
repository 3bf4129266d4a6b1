package dev.stemma.markup.syntax;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.SourceLine;

/** Cuts a row into cells. A pipe within a wikilink separates its label; no other pipe is safe without a backslash. */
final class TableRowReader {

    private final Effort effort;
    private int codeEnd;

    TableRowReader(Effort effort) {
        this.effort = effort;
    }

    List<SourceLine> cells(SourceLine row) {
        String text = row.getContent().toString();
        CodeSpans code = new CodeSpans(text);
        Wikilinks wikilinks = new Wikilinks(text, code, refused -> {});
        codeEnd = 0;
        List<SourceLine> cells = new ArrayList<>();
        int last = trimmedEnd(text, text.length(), 0);
        int start = text.indexOf('|') == trimmedStart(text, 0, last) ? text.indexOf('|') + 1 : 0;
        int at = start;
        while (at < last) {
            char c = text.charAt(at);
            if (c == '|') {
                cells.add(cell(row, text, start, at));
                start = at + 1;
            }
            at = next(text, at, last, code, wikilinks);
        }
        if (start < last) {
            cells.add(cell(row, text, start, last));
        }
        return cells;
    }

    private int next(String text, int at, int last, CodeSpans code, Wikilinks wikilinks) {
        effort.step();
        char c = text.charAt(at);
        if (c == '\\') {
            // not before another backslash: tables know no escape but that of the pipe
            return text.startsWith("|", at + 1) ? at + 2 : at + 1;
        } else if (c == '`' && at >= codeEnd) {
            int length = code.length(at);
            codeEnd = Math.max(code.closing(at + length, length, last), at) + length;
            return at + length;
        } else if (c == '[' && at >= codeEnd) {
            Wikilinks.Found found = wikilinks.find(at, last);
            return found == null ? at + 1 : found.end();
        }
        return at + 1;
    }

    private SourceLine cell(SourceLine row, String text, int from, int to) {
        effort.element();
        int start = trimmedStart(text, from, to);
        int end = trimmedEnd(text, to, start);
        SourceSpan span = row.getSourceSpan();
        return SourceLine.of(
                text.substring(start, end).replace("\\|", "|"), span == null ? null : span.subSpan(start, end));
    }

    private static int trimmedStart(String text, int from, int to) {
        int start = from;
        while (start < to && (text.charAt(start) == ' ' || text.charAt(start) == '\t')) {
            start++;
        }
        return start;
    }

    private static int trimmedEnd(String text, int from, int floor) {
        int end = from;
        while (end > floor && (text.charAt(end - 1) == ' ' || text.charAt(end - 1) == '\t')) {
            end--;
        }
        return end;
    }
}
