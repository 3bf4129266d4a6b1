package dev.stemma.gateway.reading;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Characters that HTML writes in other words. */
final class Entities {

    private static final Pattern BY_NUMBER = Pattern.compile("&#(x[0-9a-fA-F]{1,6}|[0-9]{1,7});");

    private Entities() {}

    /** The text that a piece of HTML without tags stands for. */
    static String decoded(String html) {
        if (html.indexOf('&') < 0) {
            return html;
        }
        return BY_NUMBER
                .matcher(html)
                .replaceAll(entity -> Matcher.quoteReplacement(character(entity.group(1))))
                .replace("&quot;", "\"")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }

    /** A text as it stands in HTML and in attributes in double quotes. */
    static String encoded(String text) {
        return text.replace("&", "&amp;")
                .replace("\"", "&quot;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }

    private static String character(String number) {
        int code = number.startsWith("x") ? Integer.parseInt(number.substring(1), 16) : Integer.parseInt(number);
        return Character.isValidCodePoint(code) ? Character.toString(code) : "\uFFFD";
    }
}
