package dev.stemma.markup.syntax;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableCell.Alignment;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Block;
import org.commonmark.node.Node;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.SourceLines;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.ParserState;

/** Reads a table: a head, then rows up to a blank line or another block. */
final class TableReader extends AbstractBlockParser {

    private final TableBlock block = new TableBlock();
    private final List<Alignment> columns;
    private final List<SourceLine> rows = new ArrayList<>();
    private final Effort effort;

    TableReader(List<Alignment> columns, SourceLine head, Effort effort) {
        this.columns = columns;
        this.effort = effort;
        rows.add(head);
    }

    @Override
    public Block getBlock() {
        return block;
    }

    @Override
    public boolean canHaveLazyContinuationLines() {
        return false;
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
        String line = state.getLine().getContent().toString();
        String rest = line.substring(state.getNextNonSpaceIndex()).strip();
        return rest.equals("|") || rest.indexOf('|') < 0
                ? BlockContinue.none()
                : BlockContinue.atIndex(state.getIndex());
    }

    @Override
    public void addLine(SourceLine line) {
        rows.add(line);
    }

    @Override
    public void parseInlines(InlineParser inlines) {
        TableHead head = new TableHead();
        block.appendChild(head);
        head.appendChild(row(rows.getFirst(), true, inlines));
        // the second line is the one with the dashes
        if (rows.size() > 2) {
            TableBody body = new TableBody();
            block.appendChild(body);
            rows.subList(2, rows.size()).forEach(row -> body.appendChild(row(row, false, inlines)));
        }
    }

    private Node row(SourceLine line, boolean head, InlineParser inlines) {
        TableRow row = new TableRow();
        List<SourceLine> cells = new TableRowReader(effort).cells(line);
        for (int i = 0; i < columns.size(); i++) {
            effort.element();
            TableCell cell = new TableCell();
            cell.setHeader(head);
            cell.setAlignment(columns.get(i));
            if (i < cells.size()) {
                inlines.parse(SourceLines.of(cells.get(i)), cell);
            }
            row.appendChild(cell);
        }
        return row;
    }
}
