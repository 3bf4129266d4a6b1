package dev.stemma.markup;

import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** Collects the words in a node. */
final class PlainText extends AbstractVisitor {

    private final StringBuilder words = new StringBuilder();

    private PlainText() {}

    static String of(Node node) {
        PlainText text = new PlainText();
        text.visitChildren(node);
        return text.words.toString();
    }

    @Override
    public void visit(Text text) {
        words.append(text.getLiteral());
    }

    @Override
    public void visit(Code code) {
        words.append(code.getLiteral());
    }

    @Override
    public void visit(HtmlInline html) {
        words.append(html.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak line) {
        words.append('\n');
    }

    @Override
    public void visit(HardLineBreak line) {
        words.append('\n');
    }

    @Override
    public void visit(CustomNode node) {
        if (!(node instanceof FootnoteReference)) {
            visitChildren(node);
        }
    }
}
