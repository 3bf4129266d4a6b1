package dev.stemma.markup.syntax;

import java.util.HashMap;
import java.util.Map;

/** Recognises inline HTML, which is shown as the text it is: nothing within it is markup. */
final class RawHtml {

    private final String text;
    /** Where each closing mark stands for the last time, so that a missing one is not looked for again and again. */
    private final Map<String, Integer> last = new HashMap<>();

    private int limit;

    RawHtml(String text) {
        this.text = text;
    }

    /** The offset after the tag, comment, instruction, declaration or CDATA section that begins here, or -1. */
    int end(int at, int before) {
        limit = before;
        char next = charAt(at + 1);
        if (isLetter(next)) {
            return openTag(at + 1);
        }
        return switch (next) {
            case '/' -> closingTag(at + 2);
            case '?' -> after("?>", at + 2);
            case '!' -> declaration(at + 2);
            default -> -1;
        };
    }

    private int declaration(int at) {
        if (text.startsWith("--", at)) {
            if (charAt(at + 2) == '>') {
                return at + 3;
            }
            return text.startsWith("->", at + 2) ? Math.min(at + 4, limit) : after("-->", at + 2);
        } else if (text.startsWith("[CDATA[", at)) {
            return after("]]>", at + 7);
        }
        return isLetter(charAt(at)) ? after(">", at) : -1;
    }

    private int after(String closing, int from) {
        if (last.computeIfAbsent(closing, text::lastIndexOf) < from) {
            return -1;
        }
        int found = text.indexOf(closing, from);
        return found < 0 || found + closing.length() > limit ? -1 : found + closing.length();
    }

    private int closingTag(int at) {
        if (!isLetter(charAt(at))) {
            return -1;
        }
        int end = spaces(name(at));
        return charAt(end) == '>' ? end + 1 : -1;
    }

    private int openTag(int at) {
        int end = name(at);
        while (true) {
            int afterSpaces = spaces(end);
            boolean attribute = afterSpaces > end && (isLetter(charAt(afterSpaces)) || isOneOf("_:", afterSpaces));
            if (!attribute) {
                end = afterSpaces;
                break;
            }
            end = attribute(afterSpaces + 1);
            if (end < 0) {
                return -1;
            }
        }
        if (charAt(end) == '/') {
            end++;
        }
        return charAt(end) == '>' ? end + 1 : -1;
    }

    private int attribute(int at) {
        int end = at;
        while (isNamePart(charAt(end)) || isOneOf("_.:", end)) {
            end++;
        }
        int equals = spaces(end);
        return charAt(equals) == '=' ? value(spaces(equals + 1)) : end;
    }

    private int value(int at) {
        char first = charAt(at);
        if (first == '"' || first == '\'') {
            return after(String.valueOf(first), at + 1);
        }
        int end = at;
        while (end < limit && !isSpace(charAt(end)) && !isOneOf("\"'=<>`", end)) {
            end++;
        }
        return end > at ? end : -1;
    }

    private int name(int at) {
        int end = at;
        while (isNamePart(charAt(end))) {
            end++;
        }
        return end;
    }

    private int spaces(int at) {
        int end = at;
        while (end < limit && isSpace(charAt(end))) {
            end++;
        }
        return end;
    }

    private char charAt(int at) {
        return at < limit ? text.charAt(at) : 0;
    }

    private boolean isOneOf(String chars, int at) {
        return at < limit && chars.indexOf(text.charAt(at)) >= 0;
    }

    private static boolean isNamePart(char c) {
        return isLetter(c) || c >= '0' && c <= '9' || c == '-';
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\n';
    }
}
