package dev.stemma.markup;

import dev.stemma.markup.syntax.Effort;
import java.util.regex.Pattern;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.HtmlSanitizer;
import org.owasp.html.PolicyFactory;

/** The second wall: whatever the renderer lets through by mistake, only this gets out. */
final class SafeHtml {

    private static final Pattern ID = Pattern.compile("\\S+");
    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements("p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "ul", "ol", "li", "pre", "code", "hr")
            .allowElements("br", "em", "strong", "del", "sup", "a", "img", "section", "input")
            .allowElements("table", "thead", "tbody", "tr", "th", "td")
            .allowWithoutAttributes("a", "img", "input")
            .allowUrlProtocols("http", "https", "mailto")
            .allowAttributes("href")
            .onElements("a")
            .allowAttributes("title")
            .onElements("a", "img")
            .allowAttributes("rel")
            .matching(true, "nofollow")
            .onElements("a")
            .allowAttributes("class")
            .matching(true, "wikilink", "footnote-backref")
            .onElements("a")
            .allowAttributes("class")
            .matching(true, "footnote-ref")
            .onElements("sup")
            .allowAttributes("class")
            .matching(true, "footnotes")
            .onElements("section")
            .allowAttributes("class")
            .matching(Pattern.compile("language-[^\\s\"'<>&]+"))
            .onElements("code")
            .allowAttributes("data-title")
            .onElements("a")
            .allowAttributes("aria-label")
            .onElements("a")
            .allowAttributes("id")
            .matching(ID)
            .onElements("h1", "h2", "h3", "h4", "h5", "h6", "a", "li")
            .allowAttributes("src", "alt")
            .onElements("img")
            .allowAttributes("start")
            .matching(Pattern.compile("[0-9]{1,9}"))
            .onElements("ol")
            .allowAttributes("align")
            .matching(true, "left", "center", "right")
            .onElements("th", "td")
            .allowAttributes("type")
            .matching(true, "checkbox")
            .onElements("input")
            .allowAttributes("disabled", "checked")
            .onElements("input")
            .toFactory();

    private SafeHtml() {}

    static String sanitized(String html, Effort effort) {
        SafeHtmlWriter writer = new SafeHtmlWriter(html.length(), effort);
        HtmlSanitizer.sanitize(html, POLICY.apply(writer));
        return writer.html();
    }

    /** Text as it stands in HTML and in its attributes. */
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        escape(text, escaped);
        return escaped.toString();
    }

    static void escape(String text, StringBuilder out) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(c);
            }
        }
    }
}
