package dev.stemma.markup.syntax;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Link;
import org.commonmark.node.Text;

/**
 * An address in pointed brackets, such as {@code <https://example.org>}.
 *
 * @param address where it leads
 * @param text what stands in the brackets
 * @param end offset after the closing bracket
 */
record PointedAddress(String address, String text, int end) {

    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z][A-Za-z0-9.+-]{1,31}:[^<>\\x00-\\x20]*+");
    private static final Pattern MAIL = Pattern.compile("[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]++@"
            + "[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*+");

    /** The address whose opening bracket stands at an offset, or null. */
    static PointedAddress at(String text, int at, int limit) {
        PointedAddress address = read(ADDRESS, "", text, at, limit);
        return address != null ? address : read(MAIL, "mailto:", text, at, limit);
    }

    private static PointedAddress read(Pattern pattern, String scheme, String text, int at, int limit) {
        Matcher matcher = pattern.matcher(text).region(at + 1, limit);
        boolean closed = matcher.lookingAt() && matcher.end() < limit && text.charAt(matcher.end()) == '>';
        return closed ? new PointedAddress(scheme + matcher.group(), matcher.group(), matcher.end() + 1) : null;
    }

    Link link() {
        Link link = new Link(address, null);
        link.appendChild(new Text(text));
        return link;
    }
}
