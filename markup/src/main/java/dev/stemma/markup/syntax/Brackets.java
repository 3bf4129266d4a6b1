package dev.stemma.markup.syntax;

import dev.stemma.markup.syntax.Destinations.Destination;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.InlineParserContext;

/** The square brackets that are still open: what they become when one closes. */
final class Brackets {

    /** The longest label that a reference can have, in chars. */
    private static final int MAX_LABEL = 999;

    private final String text;
    private final int limit;
    private final InlineParserContext definitions;
    private final Delimiters delimiters;
    private final Nesting nesting;
    private final boolean links;
    private Opener last;

    Brackets(InlineRange range, InlineParserContext definitions, Delimiters delimiters, Nesting nesting) {
        this.text = range.text();
        this.limit = range.end();
        this.links = range.links();
        this.definitions = definitions;
        this.delimiters = delimiters;
        this.nesting = nesting;
    }

    private static final class Opener {
        private final Text node;
        private final boolean image;
        private final int content;
        private final Delimiters.Run runBefore;
        private final Opener previous;
        private boolean active = true;
        private boolean bracketAfter;

        Opener(Text node, boolean image, int content, Delimiters.Run runBefore, Opener previous) {
            this.node = node;
            this.image = image;
            this.content = content;
            this.runBefore = runBefore;
            this.previous = previous;
        }
    }

    void open(Text node, boolean image, int content) {
        if (last != null) {
            last.bracketAfter = true;
        }
        last = new Opener(node, image, content, delimiters.last(), last);
    }

    /**
     * A bracket closes.
     *
     * @return the offset after what became a link, an image or a footnote's mark; -1 when the bracket is text
     */
    int close(int at) {
        Opener opener = last;
        if (opener == null) {
            return -1;
        }
        int end = -1;
        if (opener.active && (links || opener.image)) {
            end = link(opener, at);
            if (end < 0) {
                end = footnote(opener, at);
            }
        }
        last = opener.previous;
        return end;
    }

    /** A link was made by other means: no open bracket can become one around it. */
    void forbidLinksAround() {
        for (Opener opener = last; opener != null; opener = opener.previous) {
            if (!opener.image) {
                if (!opener.active) {
                    // what lies below was forbidden at the same time
                    return;
                }
                opener.active = false;
            }
        }
    }

    private int link(Opener opener, int at) {
        Destination inline = new Destinations(text, limit).read(at + 1);
        if (inline != null) {
            return wrap(opener, inline.url(), inline.title(), inline.end());
        }
        int labelEnd = labelEnd(at + 1);
        boolean full = labelEnd > at + 2;
        String label = full ? text.substring(at + 2, labelEnd) : shortcut(opener, at);
        if (label == null) {
            return -1;
        }
        LinkReferenceDefinition definition = definitions.getDefinition(LinkReferenceDefinition.class, label);
        if (definition == null) {
            return -1;
        }
        int end = labelEnd < 0 ? at + 1 : labelEnd + 1;
        return wrap(opener, definition.getDestination(), definition.getTitle(), end);
    }

    /** The text in the brackets as a label, or null when it cannot be one. */
    private String shortcut(Opener opener, int at) {
        return opener.bracketAfter || at - opener.content > MAX_LABEL ? null : text.substring(opener.content, at);
    }

    /** The offset of the bracket that closes a label in brackets, or -1. */
    private int labelEnd(int at) {
        if (at >= limit || text.charAt(at) != '[') {
            return -1;
        }
        for (int i = at + 1; i < limit && i - at <= MAX_LABEL + 1; i++) {
            char c = text.charAt(i);
            if (c == ']') {
                return i;
            } else if (c == '[') {
                return -1;
            } else if (c == '\\') {
                i++;
            }
        }
        return -1;
    }

    private int wrap(Opener opener, String url, String title, int end) {
        delimiters.resolve(opener.runBefore);
        Node wrapper = opener.image ? new Image(url, title) : new Link(url, title);
        nesting.wrap(wrapper, opener.node, null);
        opener.node.insertAfter(wrapper);
        opener.node.unlink();
        if (!opener.image) {
            last = opener.previous;
            forbidLinksAround();
        }
        return end;
    }

    private int footnote(Opener opener, int at) {
        String label = shortcut(opener, at);
        if (label == null || !label.startsWith("^")) {
            return -1;
        }
        FootnoteDefinition definition = definitions.getDefinition(FootnoteDefinition.class, label.substring(1));
        if (definition == null) {
            return -1;
        }
        delimiters.resolve(opener.runBefore);
        while (opener.node.getNext() != null) {
            opener.node.getNext().unlink();
        }
        if (opener.image) {
            opener.node.insertBefore(new Text("!"));
        }
        opener.node.insertAfter(new FootnoteReference(label.substring(1)));
        opener.node.unlink();
        // its mark is a link too
        last = opener.previous;
        forbidLinksAround();
        return at + 1;
    }
}
