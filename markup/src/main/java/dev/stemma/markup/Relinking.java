package dev.stemma.markup;

import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.internal.util.Escaping;

/** Writes another title into wikilinks. */
final class Relinking {

    private static final int CLOSING_BRACKETS = 2;

    /** What a label takes for markup unless a backslash stands before it. */
    private static final Pattern MARKED = Pattern.compile("[\\\\`*_~&<]");

    private Relinking() {}

    static String relink(String source, List<Wikilink> links, Title title) {
        StringBuilder relinked = new StringBuilder(source.length());
        int offset = 0;
        int codePoint = 0;
        for (Wikilink link : links) {
            int start = source.offsetByCodePoints(offset, link.targetStart() - codePoint);
            int end = source.offsetByCodePoints(start, link.targetEnd() - link.targetStart());
            relinked.append(source, offset, start).append(written(title.text()));
            int close = source.offsetByCodePoints(end, link.end() - CLOSING_BRACKETS - link.targetEnd());
            relinked.append(source, end, close);
            if (!link.labelled()) {
                relinked.append('|').append(MARKED.matcher(link.label()).replaceAll("\\\\$0"));
            }
            offset = close;
            codePoint = link.end() - CLOSING_BRACKETS;
        }
        return relinked.append(source, offset, source.length()).toString();
    }

    /** The title as a wikilink spells it: nothing in it is taken for an escape or for code. */
    private static String written(String text) {
        String written = text.replace("\\", "\\\\").replace("`", "\\`");
        return Escaping.unescapeString(written).equals(text) ? written : written.replace("&", "&amp;");
    }
}
