package dev.stemma.markup.syntax;

import dev.stemma.markup.InvalidTitle;
import java.util.function.Consumer;
import org.commonmark.node.Node;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.InlineParserFactory;
import org.commonmark.parser.SourceLines;

/** The inline grammar: CommonMark with wikilinks, strikethrough and footnote marks, in linear time. */
final class InlineSyntax implements InlineParserFactory {

    private final String source;
    private final Effort effort;
    private final Consumer<InvalidTitle> refused;

    InlineSyntax(String source, Effort effort, Consumer<InvalidTitle> refused) {
        this.source = source;
        this.effort = effort;
        this.refused = refused;
    }

    @Override
    public InlineParser create(InlineParserContext context) {
        return (lines, parent) -> parse(context, lines, parent);
    }

    private void parse(InlineParserContext context, SourceLines lines, Node parent) {
        effort.element();
        if (lines.isEmpty()) {
            return;
        }
        BlockText block = new BlockText(source, lines.getLines());
        BlockTools tools = BlockTools.of(block.text(), effort, context, refused);
        InlineRange whole = new InlineRange(block, 0, block.text().length(), true);
        new InlineReader(tools, whole, parent, new Nesting(effort)).read();
        new Texts(effort).finish(parent);
    }
}
