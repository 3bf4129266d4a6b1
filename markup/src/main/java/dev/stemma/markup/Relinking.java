package dev.stemma.markup;

import java.util.List;
import org.commonmark.internal.util.Escaping;

/** Writes another title into wikilinks. */
final class Relinking {

    private Relinking() {}

    static String relink(String source, List<Wikilink> links, Title title) {
        StringBuilder relinked = new StringBuilder(source.length());
        int offset = 0;
        int codePoint = 0;
        for (Wikilink link : links) {
            int start = source.offsetByCodePoints(offset, link.targetStart() - codePoint);
            int end = source.offsetByCodePoints(start, link.targetEnd() - link.targetStart());
            relinked.append(source, offset, start).append(written(title.text()));
            offset = end;
            codePoint = link.targetEnd();
        }
        return relinked.append(source, offset, source.length()).toString();
    }

    /** The title as a wikilink spells it: nothing in it is taken for an escape or for code. */
    private static String written(String text) {
        String written = text.replace("\\", "\\\\").replace("`", "\\`");
        return Escaping.unescapeString(written).equals(text) ? written : written.replace("&", "&amp;");
    }
}
