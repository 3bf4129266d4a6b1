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
 * Gives an article's HTML what a page needs beyond the text: edit links at its sections, boxes for what can be wider than the
 * page, names for the boxes of task lists. The HTML is what markup writes, see {@link LinkMarks}.
 */
final class DressText {

    private static final Pattern HEADING = Pattern.compile("<h([1-6]) id=\"([^\"]*)\">.*?</h\\1>", Pattern.DOTALL);
    private static final Pattern TABLE = Pattern.compile("<table>.*?</table>", Pattern.DOTALL);
    private static final String TASK = "<input type=\"checkbox\" disabled=\"\" ";

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
        String withLinks = HEADING.matcher(html)
                .replaceAll(
                        heading -> Matcher.quoteReplacement(withLink(heading, byId.get(unescaped(heading.group(2))))));
        return TABLE.matcher(withLinks)
                .replaceAll(table ->
                        Matcher.quoteReplacement("<div class=\"wide\" tabindex=\"0\" role=\"group\" aria-label=\""
                                + escaped(words.table()) + "\">" + table.group() + "</div>"))
                .replace("<pre>", "<pre tabindex=\"0\">")
                .replace(TASK + "checked=\"\"", TASK + "aria-label=\"" + escaped(words.done()) + "\" checked=\"\"")
                .replace(TASK + "/>", TASK + "aria-label=\"" + escaped(words.open()) + "\" />");
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
