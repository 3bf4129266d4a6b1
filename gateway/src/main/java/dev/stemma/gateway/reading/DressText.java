package dev.stemma.gateway.reading;

import dev.stemma.gateway.reading.ReadingPages.Contents;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Gives an article's HTML edit links at its sections. The HTML is what markup writes, see {@link LinkMarks}.
 */
final class DressText {

    private static final Pattern HEADING = Pattern.compile("<h([1-6]) id=\"([^\"]*)\">.*?</h\\1>", Pattern.DOTALL);

    private final String editor;
    private final ReadingWords words;

    /**
     * For one article.
     *
     * @param path its title in addresses
     */
    DressText(String path, ReadingWords words) {
        this.editor = "/edit/" + path + "?section=";
        this.words = words;
    }

    String dress(String html, List<Contents> sections) {
        Map<String, Contents> byId =
                sections.stream().collect(Collectors.toMap(Contents::id, Function.identity(), (one, other) -> one));
        return HEADING.matcher(html)
                .replaceAll(
                        heading -> Matcher.quoteReplacement(withLink(heading, byId.get(unescaped(heading.group(2))))));
    }

    private String withLink(MatchResult heading, Contents section) {
        if (section == null) {
            return heading.group();
        }
        return "<div class=\"section\">" + heading.group() + " <a class=\"edit-section\" rel=\"nofollow\" href=\""
                + escaped(editor + section.encodedId()) + "\" aria-label=\""
                + escaped(words.editSection(section.heading())) + "\">" + escaped(words.editSectionShort())
                + "</a></div>";
    }

    private static String unescaped(String id) {
        return id.replace("&quot;", "\"")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("\"", "&quot;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }
}
