package dev.stemma.markup;

import dev.stemma.markup.syntax.Effort;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.owasp.html.HtmlStreamEventReceiver;

/** Writes what the sanitizer lets through. Every text and every value is escaped here once more, from its plain form. */
final class SafeHtmlWriter implements HtmlStreamEventReceiver {

    private static final Set<String> EMPTY = Set.of("br", "hr", "img", "input");

    private final StringBuilder html;
    private final Effort effort;

    SafeHtmlWriter(int capacity, Effort effort) {
        this.html = new StringBuilder(capacity);
        this.effort = effort;
    }

    String html() {
        return html.toString();
    }

    @Override
    public void openDocument() {
        // a fragment has no beginning of its own
    }

    @Override
    public void closeDocument() {
        // nor an end
    }

    @Override
    public void openTag(String element, List<String> attributes) {
        effort.step();
        html.append('<').append(element);
        for (Iterator<String> i = attributes.iterator(); i.hasNext(); ) {
            html.append(' ').append(i.next()).append("=\"");
            SafeHtml.escape(i.next(), html);
            html.append('"');
        }
        html.append(EMPTY.contains(element) ? " />" : ">");
    }

    @Override
    public void closeTag(String element) {
        if (!EMPTY.contains(element)) {
            html.append("</").append(element).append('>');
        }
    }

    @Override
    public void text(String text) {
        effort.step();
        SafeHtml.escape(text, html);
    }
}
