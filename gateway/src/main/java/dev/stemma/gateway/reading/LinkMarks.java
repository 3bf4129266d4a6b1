package dev.stemma.gateway.reading;

import dev.stemma.markup.Title;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Marks the wikilinks in an article's HTML that lead to nothing yet. The HTML is what markup writes: safe, attributes in
 * double quotes, {@code <} and {@code >} escaped in them.
 */
final class LinkMarks {

    private static final Pattern LINK = Pattern.compile("<a\\b([^>]*\\bclass=\"wikilink\"[^>]*)>");
    private static final Pattern TITLE = Pattern.compile("\\bdata-title=\"([^\"]*)\"");
    private static final Pattern HREF = Pattern.compile("\\bhref=\"([^\"]*)\"");

    private LinkMarks() {}

    /** The titles that the HTML links to, each once. */
    static Set<String> titles(String html) {
        Set<String> titles = new LinkedHashSet<>();
        LINK.matcher(html)
                .results()
                .map(LinkMarks::title)
                .filter(title -> title != null)
                .forEach(titles::add);
        return titles;
    }

    /** The same HTML, links to what is missing leading to the editor. */
    static String mark(String html, Predicate<String> isMissing, String hint) {
        return LINK.matcher(html).replaceAll(link -> {
            String title = title(link);
            boolean missing = title != null && isMissing.test(title);
            return Matcher.quoteReplacement(missing ? missing(link.group(1), title, hint) : link.group());
        });
    }

    private static String missing(String attributes, String title, String hint) {
        String editor = Title.of(title).map(known -> "/edit/" + known.path()).orElse("/");
        String marked = attributes.replace("class=\"wikilink\"", "class=\"wikilink missing\"");
        return "<a" + HREF.matcher(marked).replaceFirst(Matcher.quoteReplacement("href=\"" + editor + "\""))
                + " rel=\"nofollow\" title=\"" + Entities.encoded(hint) + "\">";
    }

    private static String title(MatchResult link) {
        Matcher title = TITLE.matcher(link.group(1));
        return title.find() ? Entities.decoded(title.group(1)) : null;
    }
}
