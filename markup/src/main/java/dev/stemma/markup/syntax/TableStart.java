package dev.stemma.markup.syntax;

import java.util.List;
import org.commonmark.ext.gfm.tables.TableCell.Alignment;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.block.AbstractBlockParserFactory;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/** Recognises a table by the line of dashes under its head. */
final class TableStart extends AbstractBlockParserFactory {

    private final Effort effort;

    TableStart(Effort effort) {
        this.effort = effort;
    }

    @Override
    public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
        SourceLine line = state.getLine();
        CharSequence content = line.getContent();
        // looked at before the paragraph, which costs more to ask for than the line
        List<Alignment> columns =
                state.getIndent() < 4 ? TableColumns.read(content, state.getNextNonSpaceIndex()) : null;
        if (columns == null) {
            return BlockStart.none();
        }
        List<SourceLine> paragraph = matched.getParagraphLines().getLines();
        if (paragraph.isEmpty()) {
            return BlockStart.none();
        }
        SourceLine head = paragraph.getLast();
        boolean fits = head.getContent().toString().indexOf('|') >= 0
                && new TableRowReader(effort).cells(head).size() == columns.size();
        return fits
                ? BlockStart.of(new TableReader(columns, head, effort))
                        .atIndex(state.getIndex())
                        .replaceParagraphLines(1)
                : BlockStart.none();
    }
}
