package dev.stemma.markup.syntax;

import dev.stemma.markup.InvalidTitle;
import dev.stemma.markup.Title;
import java.util.function.Consumer;
import org.commonmark.internal.util.Escaping;

/** Recognises wikilinks by looking ahead once: a second pair of opening brackets ends every attempt, so reading is linear. */
final class Wikilinks {

    private final String text;
    private final CodeSpans code;
    private final Consumer<InvalidTitle> refused;

    Wikilinks(String text, CodeSpans code, Consumer<InvalidTitle> refused) {
        this.text = text;
        this.code = code;
        this.refused = refused;
    }

    /**
     * A wikilink in the text, as offsets.
     *
     * @param title null within the same article
     * @param section null when none is named
     * @param target where the title stands
     * @param label what is shown: the part after the pipe, or the whole target
     * @param labelled whether there is a pipe with something after it
     * @param end after the last bracket
     */
    record Found(Title title, String section, Span target, Span label, boolean labelled, int end) {}

    /** The wikilink whose opening brackets stand at an offset, or null. */
    Found find(int at, int limit) {
        if (!text.startsWith("[[", at) || at + 2 >= limit) {
            return null;
        }
        int targetEnd = targetEnd(at + 2, limit);
        if (targetEnd < 0) {
            return null;
        }
        boolean piped = text.charAt(targetEnd) == '|';
        int labelEnd = piped ? labelEnd(targetEnd + 1, limit) : targetEnd;
        if (labelEnd < 0) {
            return null;
        }
        Span target = trimmed(at + 2, targetEnd);
        Span label = piped ? trimmed(targetEnd + 1, labelEnd) : target;
        boolean labelled = piped && label.end() > label.start();
        return resolve(target, labelled ? label : target, labelled, labelEnd + 2);
    }

    private Found resolve(Span target, Span label, boolean labelled, int end) {
        int hash = hash(target);
        String section = hash < target.end() ? decode(hash + 1, target.end()) : "";
        Span titleSpan = trimmed(target.start(), hash);
        Title title = null;
        if (titleSpan.end() > titleSpan.start()) {
            try {
                title = Title.parse(decode(titleSpan.start(), titleSpan.end()));
            } catch (InvalidTitle invalid) {
                refused.accept(invalid);
                return null;
            }
        } else if (section.isEmpty()) {
            return null;
        }
        return new Found(title, section.isEmpty() ? null : section, titleSpan, label, labelled, end);
    }

    private int targetEnd(int from, int limit) {
        for (int i = from; i < limit; i++) {
            switch (text.charAt(i)) {
                case '\\' -> i += isEscape(i, limit) ? 1 : 0;
                case '|' -> {
                    return i;
                }
                case ']' -> {
                    return isClosing(i, limit) ? i : -1;
                }
                case '[', '<', '\n' -> {
                    return -1;
                }
                case '`' -> {
                    // people write sections whose headings hold code; code that goes on outside wins
                    int codeEnd = codeEnd(i, limit);
                    if (codeEnd > 0 && text.substring(i, codeEnd).indexOf('\n') >= 0) {
                        return -1;
                    }
                    i = Math.max(codeEnd, i + code.length(i)) - 1;
                }
                default -> {}
            }
        }
        return -1;
    }

    private int labelEnd(int from, int limit) {
        int open = 0;
        int first = -1;
        for (int i = from; i < limit; i++) {
            switch (text.charAt(i)) {
                case '\\' -> i += isEscape(i, limit) ? 1 : 0;
                case '`' -> i = Math.max(codeEnd(i, limit), i + code.length(i)) - 1;
                case '[' -> {
                    if (i + 1 < limit && text.charAt(i + 1) == '[') {
                        return first;
                    }
                    open++;
                }
                case ']' -> {
                    if (isClosing(i, limit)) {
                        if (open == 0) {
                            return i;
                        }
                        first = first < 0 ? i : first;
                    }
                    open = Math.max(0, open - 1);
                }
                default -> {}
            }
        }
        // a bracket in the label stayed open
        return first;
    }

    private boolean isEscape(int at, int limit) {
        return at + 1 < limit && Destinations.isPunctuation(text.charAt(at + 1));
    }

    private boolean isClosing(int at, int limit) {
        return at + 1 < limit && text.charAt(at + 1) == ']';
    }

    private int codeEnd(int at, int limit) {
        int length = code.length(at);
        int closing = code.closing(at + length, length, limit);
        return closing < 0 ? -1 : closing + length;
    }

    /** The offset of the number sign before the section (not one of an entity such as {@code &#39;}), or the end. */
    private int hash(Span target) {
        for (int i = target.start(); i < target.end(); i++) {
            if (text.charAt(i) == '#' && (i == target.start() || text.charAt(i - 1) != '&')) {
                return i;
            }
        }
        return target.end();
    }

    private String decode(int from, int to) {
        return Escaping.unescapeString(text.substring(from, to)).strip();
    }

    private Span trimmed(int from, int to) {
        int start = from;
        int end = to;
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return new Span(start, end);
    }
}
