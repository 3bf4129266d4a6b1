package dev.stemma.gateway.reading;

import dev.stemma.gateway.reading.ReadingPages.Contents;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Gives an article's HTML edit links at its sections, and lists these. The HTML is what markup writes, see {@link LinkMarks}: a
 * heading with an id is a section, unless it stands within something else.
 */
final class DressText {

    private static final Pattern PART = Pattern.compile(
            "<(?<close>/?)(?:blockquote|ul|ol|section)\\b[^>]*>|<h(?<level>[1-6]) id=\"(?<id>[^\"]*)\">(?<words>.*?)</h\\k<level>>",
            Pattern.DOTALL);
    private static final Pattern IMAGE = Pattern.compile("<img\\b[^>]*\\balt=\"([^\"]*)\"[^>]*>");
    private static final Pattern UNSPOKEN = Pattern.compile("<sup class=\"footnote-ref\">.*?</sup>|<[^>]*>");

    private final String editor;
    private final ReadingWords words;
    private final List<Contents> contents = new ArrayList<>();
    private int depth;

    /**
     * For one article.
     *
     * @param path its title in addresses
     */
    DressText(String path, ReadingWords words) {
        this.editor = "/edit/" + path + "?section=";
        this.words = words;
    }

    /** The sections of the text that was dressed, in order. */
    List<Contents> contents() {
        return contents;
    }

    String dress(String html) {
        return PART.matcher(html).replaceAll(part -> Matcher.quoteReplacement(dressed(part)));
    }

    private String dressed(MatchResult part) {
        if (part.group("level") == null) {
            depth += part.group("close").isEmpty() ? 1 : -1;
            return part.group();
        }
        if (depth > 0) {
            return part.group();
        }
        Contents section = new Contents(
                Entities.decoded(part.group("id")), Integer.parseInt(part.group("level")), words(part.group("words")));
        contents.add(section);
        return "<div class=\"section\">" + part.group() + " <a class=\"edit-section\" rel=\"nofollow\" href=\""
                + Entities.encoded(editor + section.encodedId()) + "\" aria-label=\""
                + Entities.encoded(words.editSection(section.heading())) + "\">"
                + Entities.encoded(words.editSectionShort()) + "</a></div>";
    }

    /** A heading without markup; of an image its description stays. */
    private static String words(String html) {
        String described = IMAGE.matcher(html).replaceAll("$1");
        return Entities.decoded(UNSPOKEN.matcher(described).replaceAll(""));
    }
}
