package dev.stemma.markup.syntax;

import dev.stemma.markup.InvalidTitle;
import java.util.List;
import java.util.function.Consumer;
import org.commonmark.Extension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** The grammar of {@code markdown/1} as one: core, extensions and our own parts. */
public final class Grammar {

    private static final List<Extension> PARSING =
            List.of(FootnotesExtension.create(), TaskListItemsExtension.create());
    private static final List<Extension> RENDERING = List.of(
            TablesExtension.create(),
            StrikethroughExtension.create(),
            FootnotesExtension.create(),
            TaskListItemsExtension.create());

    private Grammar() {}

    /**
     * The extensions whose nodes a renderer meets.
     *
     * @return extensions of the HTML renderer
     */
    public static List<Extension> renderingExtensions() {
        return RENDERING;
    }

    /**
     * Reads a source into a tree.
     *
     * @param source the text; offsets in the tree are offsets into it
     * @param blockDepth how deep blocks may lie in each other; deeper marks are text
     * @param effort what it may cost
     * @param refused hears of wikilinks whose title is none
     * @return the document
     * @throws Overrun when it costs more
     */
    public static Node parse(String source, int blockDepth, Effort effort, Consumer<InvalidTitle> refused) {
        // each line costs memory before the first element is read
        effort.elements(lines(source));
        return Parser.builder()
                .customBlockParserFactory(new WorkMeter(effort))
                .customBlockParserFactory(new TableStart(effort))
                .extensions(PARSING)
                .inlineParserFactory(new InlineSyntax(source, effort, refused))
                .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
                .maxOpenBlockParsers(blockDepth)
                .build()
                .parse(source);
    }

    private static int lines(String source) {
        int lines = 1;
        for (int i = 0; i < source.length(); i++) {
            char c = source.charAt(i);
            if (c == '\n' || c == '\r' && !source.startsWith("\n", i + 1)) {
                lines++;
            }
        }
        return lines;
    }
}
