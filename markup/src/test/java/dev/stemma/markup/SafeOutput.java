package dev.stemma.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Knows by itself, without the sanitizer, what HTML may leave the module. */
final class SafeOutput {

    private static final Set<String> ELEMENTS = Set.of(
            "p",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "blockquote",
            "ul",
            "ol",
            "li",
            "pre",
            "code",
            "hr",
            "br",
            "em",
            "strong",
            "del",
            "sup",
            "a",
            "img",
            "section",
            "input",
            "table",
            "thead",
            "tbody",
            "tr",
            "th",
            "td");
    private static final Set<String> ATTRIBUTES = Set.of(
            "id",
            "class",
            "href",
            "title",
            "rel",
            "src",
            "alt",
            "start",
            "align",
            "type",
            "disabled",
            "checked",
            "data-title",
            "aria-label");
    private static final Pattern TAG = Pattern.compile("<(/?)([a-z0-9]+)((?: [a-z-]+=\"[^\"<>]*+\")*+)( /)?>");
    private static final Pattern ATTRIBUTE = Pattern.compile(" ([a-z-]+)=\"([^\"]*)\"");
    private static final Pattern SCHEME =
            Pattern.compile("[\\x00-\\x20]*([a-zA-Z][a-zA-Z0-9+.\\s-]*):.*", Pattern.DOTALL);

    private SafeOutput() {}

    static void check(String html) {
        Matcher tag = TAG.matcher(html);
        StringBuilder text = new StringBuilder();
        int end = 0;
        while (tag.find()) {
            text.append(html, end, tag.start());
            end = tag.end();
            assertThat(tag.group(2)).isIn(ELEMENTS);
            checkAttributes(tag.group(3));
        }
        assertThat(text.append(html.substring(end)).toString()).doesNotContain("<", ">", "\"");
    }

    /** Text as a reader sees it. */
    static String unescaped(String text) {
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }

    private static void checkAttributes(String attributes) {
        Matcher attribute = ATTRIBUTE.matcher(attributes);
        while (attribute.find()) {
            assertThat(attribute.group(1)).isIn(ATTRIBUTES);
            if (Set.of("href", "src").contains(attribute.group(1))) {
                Matcher scheme = SCHEME.matcher(attribute.group(2).replace("&amp;", "&"));
                if (scheme.matches() && !scheme.group(1).contains("/")) {
                    assertThat(scheme.group(1).toLowerCase()).isIn("http", "https", "mailto");
                }
            }
        }
    }
}
