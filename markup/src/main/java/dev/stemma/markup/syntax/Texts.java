package dev.stemma.markup.syntax;

import java.util.EnumSet;
import java.util.Locale;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.nibor.autolink.LinkExtractor;
import org.nibor.autolink.LinkSpan;
import org.nibor.autolink.LinkType;
import org.nibor.autolink.Span;

/** The last pass over the inlines of a block: joins neighbouring texts, then makes links of the addresses in them. */
final class Texts {

    private static final LinkExtractor ADDRESSES = LinkExtractor.builder()
            .linkTypes(EnumSet.of(LinkType.URL, LinkType.WWW, LinkType.EMAIL))
            .build();

    private final Effort effort;

    Texts(Effort effort) {
        this.effort = effort;
    }

    void finish(Node parent) {
        finish(parent, false);
    }

    private void finish(Node parent, boolean inLink) {
        Node node = parent.getFirstChild();
        while (node != null) {
            Node next;
            if (node instanceof Text text) {
                merge(text);
                next = text.getNext();
                if (!inLink && mayHoldAddress(text.getLiteral())) {
                    link(text);
                }
            } else {
                finish(node, inLink || node instanceof Link);
                next = node.getNext();
            }
            node = next;
        }
    }

    private static void merge(Text first) {
        if (!(first.getNext() instanceof Text)) {
            return;
        }
        StringBuilder merged = new StringBuilder(first.getLiteral());
        while (first.getNext() instanceof Text next) {
            merged.append(next.getLiteral());
            next.unlink();
        }
        first.setLiteral(merged.toString());
    }

    private static boolean mayHoldAddress(String text) {
        return text.contains("://") || text.contains("www.") || text.contains("@");
    }

    private void link(Text text) {
        String literal = text.getLiteral();
        for (Span span : ADDRESSES.extractSpans(literal)) {
            effort.element();
            Text part = new Text(literal.substring(span.getBeginIndex(), span.getEndIndex()));
            String address = span instanceof LinkSpan found ? address(found.getType(), part.getLiteral()) : null;
            if (address == null) {
                text.insertBefore(part);
            } else {
                Link link = new Link(address, null);
                link.appendChild(part);
                text.insertBefore(link);
            }
        }
        text.unlink();
    }

    /** Null when the scheme is not one that people link to by naming it. */
    private static String address(LinkType type, String text) {
        return switch (type) {
            case EMAIL -> "mailto:" + text;
            // as GitHub does; the server leads to https when it has it
            case WWW -> "http://" + text;
            case URL -> text.toLowerCase(Locale.ROOT).matches("(?s)https?://.*") ? text : null;
        };
    }
}
