package dev.stemma.markup.syntax;

import org.commonmark.internal.util.Escaping;

/** Reads what stands in round brackets after the text of a link: its destination and its title. */
final class Destinations {

    private static final int MAX_PARENTHESES = 32;

    private final String text;
    private final int limit;

    Destinations(String text, int limit) {
        this.text = text;
        this.limit = limit;
    }

    /** @param title null when there is none */
    record Destination(String url, String title, int end) {}

    /** Reads from an opening round bracket on; null when this is no destination. */
    Destination read(int at) {
        if (charAt(at) != '(') {
            return null;
        }
        int start = spaces(at + 1);
        boolean pointed = charAt(start) == '<';
        int end = pointed ? pointed(start + 1) : bare(start);
        if (end < 0) {
            return null;
        }
        String url = pointed ? text.substring(start + 1, end - 1) : text.substring(start, end);
        int next = spaces(end);
        String title = null;
        if (next > end && "\"'(".indexOf(charAt(next)) >= 0) {
            int closing = title(next);
            if (closing < 0) {
                return null;
            }
            title = Escaping.unescapeString(text.substring(next + 1, closing));
            next = spaces(closing + 1);
        }
        return charAt(next) == ')' ? new Destination(Escaping.unescapeString(url), title, next + 1) : null;
    }

    private int pointed(int at) {
        for (int i = at; i < limit; i++) {
            char c = text.charAt(i);
            if (c == '>') {
                return i + 1;
            } else if (c == '<' || c == '\n') {
                return -1;
            } else if (c == '\\') {
                i++;
            }
        }
        return -1;
    }

    private int bare(int at) {
        int open = 0;
        for (int i = at; i < limit; i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < limit && isPunctuation(text.charAt(i + 1))) {
                i++;
            } else if (c == '(') {
                if (++open > MAX_PARENTHESES) {
                    return -1;
                }
            } else if (c == ')') {
                if (open-- == 0) {
                    return i;
                }
            } else if (c <= ' ' || c == 0x7F) {
                return open == 0 ? i : -1;
            }
        }
        return -1;
    }

    /** The offset of the quote that closes a title, or -1. */
    private int title(int at) {
        char closing = text.charAt(at) == '(' ? ')' : text.charAt(at);
        for (int i = at + 1; i < limit; i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == closing) {
                return i;
            } else if (c == '(' && closing == ')') {
                return -1;
            }
        }
        return -1;
    }

    static boolean isPunctuation(char c) {
        return c > ' ' && c < 0x7F && !Character.isLetterOrDigit(c);
    }

    private int spaces(int at) {
        int end = at;
        while (end < limit && (charAt(end) == ' ' || charAt(end) == '\t' || charAt(end) == '\n')) {
            end++;
        }
        return end;
    }

    private char charAt(int at) {
        return at < limit ? text.charAt(at) : 0;
    }
}
