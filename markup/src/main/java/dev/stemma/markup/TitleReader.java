package dev.stemma.markup;

import static dev.stemma.markup.InvalidTitle.Rule.*;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** Reads one title: normalises it, folds its spaces, and refuses it with rule and position. */
final class TitleReader {

    private static final Set<String> RESERVED =
            Set.of("talk", "user", "file", "category", "template", "special", "help", "project");

    /** Longer than any spelling of a title of 255 bytes that anyone writes on purpose; bounds the work of normalising. */
    private static final int MAX_CHARS = 4096;

    private final String written;
    /** The folded title as code points, and for each the offset in the normalised text it came from. */
    private final int[] points;

    private final int[] origins;
    private int length;

    TitleReader(String written) {
        this.written = written;
        if (written.length() > MAX_CHARS) {
            throw tooLong(written.codePointCount(0, MAX_CHARS));
        }
        checkUnicode();
        int[] normal =
                Normalizer.normalize(written, Normalizer.Form.NFC).codePoints().toArray();
        points = new int[normal.length];
        origins = new int[normal.length];
        fold(normal);
    }

    Title read() {
        if (length == 0) {
            throw new InvalidTitle(EMPTY, 0, "A title needs at least one character that is not a space.");
        }
        for (int i = 0; i < length; i++) {
            checkCharacter(i);
        }
        checkSegments();
        checkEdges();
        checkPrefix();
        upperCaseFirst(points);
        // an upper-cased first letter can compose with the mark after it
        String text = Normalizer.normalize(new String(points, 0, length), Normalizer.Form.NFC);
        checkLength(text);
        return new Title(text, text.replace(' ', '_'));
    }

    static String keyPrefix(String written) {
        String bounded = written.substring(0, Math.min(written.length(), MAX_CHARS));
        StringBuilder spaced = new StringBuilder();
        Normalizer.normalize(bounded, Normalizer.Form.NFC)
                .codePoints()
                .forEach(c -> spaced.appendCodePoint(isSpace(c) ? ' ' : c));
        String folded = spaced.toString().stripLeading().replaceAll(" +", "_");
        int[] points = folded.codePoints().toArray();
        upperCaseFirst(points);
        return new String(points, 0, points.length);
    }

    private void checkUnicode() {
        for (int i = 0; i < written.length(); i += Character.charCount(written.codePointAt(i))) {
            int c = written.codePointAt(i);
            boolean nonCharacter = (c & 0xFFFE) == 0xFFFE || c >= 0xFDD0 && c <= 0xFDEF;
            if (c == 0xFFFD || nonCharacter || c >= 0xD800 && c <= 0xDFFF) {
                throw new InvalidTitle(
                        INVALID_UNICODE,
                        written.codePointCount(0, i),
                        "The title holds " + name(c) + ", which is not a character; write the one that is meant.");
            }
        }
    }

    private void fold(int[] normal) {
        for (int i = 0; i < normal.length; i++) {
            if (!isSpace(normal[i])) {
                add(normal[i], i);
            } else if (length > 0 && points[length - 1] != ' ') {
                add(' ', i);
            }
        }
        if (length > 0 && points[length - 1] == ' ') {
            length--;
        }
    }

    private void add(int point, int origin) {
        points[length] = point;
        origins[length++] = origin;
    }

    private static boolean isSpace(int c) {
        // U+180E was a space until Unicode 6.3 and still looks like one
        return c == '_' || c == 0x180E || Character.isSpaceChar(c);
    }

    private void checkCharacter(int i) {
        int c = points[i];
        if (Character.getType(c) == Character.CONTROL) {
            throw refused(CONTROL_CHARACTER, i, "The title holds the control character " + name(c) + "; remove it.");
        } else if (isBidi(c)) {
            throw refused(
                    BIDI_CHARACTER,
                    i,
                    "The title holds " + name(c) + ", which changes the direction of the text around it; remove it.");
        } else if (isInvisible(c)) {
            throw refused(
                    INVISIBLE_CHARACTER, i, "The title holds the invisible character " + name(c) + "; remove it.");
        } else if ("#<>[]|{}".indexOf(c) >= 0) {
            throw refused(FORBIDDEN_CHARACTER, i, "A title must not hold any of # < > [ ] | { }; replace it.");
        } else if (c == '%' && isHex(i + 1) && isHex(i + 2)) {
            throw refused(PERCENT_ESCAPE, i, "The title holds a percent escape; write the character itself.");
        } else if (c == '~' && at(i + 1) == '~' && at(i + 2) == '~') {
            throw refused(TILDES, i, "A title must not hold three tildes in a row; take two at most.");
        }
    }

    private static boolean isBidi(int c) {
        return c == 0x061C || c == 0x200E || c == 0x200F || c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
    }

    private static boolean isInvisible(int c) {
        // not U+200C and U+200D, which some scripts and many emoji need
        return c == 0x00AD
                || c == 0x034F
                || c == 0x115F
                || c == 0x1160
                || c == 0x200B
                || c >= 0x2060 && c <= 0x206F
                || c == 0x3164
                || c == 0xFEFF
                || c == 0xFFA0
                || c >= 0xFFF9 && c <= 0xFFFB;
    }

    private void checkSegments() {
        int start = 0;
        for (int i = 0; i <= length; i++) {
            if (i == length || points[i] == '/') {
                boolean dots = i - start == 1 && points[start] == '.'
                        || i - start == 2 && points[start] == '.' && points[start + 1] == '.';
                if (dots) {
                    throw refused(DOT_SEGMENT, start, "A part of a title between slashes must not be . or .. alone.");
                }
                start = i + 1;
            }
        }
    }

    private void checkEdges() {
        if (isSeparator(points[0])) {
            throw refused(LEADING_SEPARATOR, 0, "A title must not begin with a colon or a slash; remove it.");
        } else if (isSeparator(points[length - 1])) {
            throw refused(TRAILING_SEPARATOR, length - 1, "A title must not end with a colon or a slash; remove it.");
        }
    }

    private static boolean isSeparator(int c) {
        return c == ':' || c == '/';
    }

    private void checkPrefix() {
        int colon = 0;
        while (colon < length && points[colon] != ':') {
            colon++;
        }
        String prefix = new String(points, 0, colon).strip();
        if (colon < length && RESERVED.contains(prefix.toLowerCase(Locale.ROOT))) {
            throw refused(
                    RESERVED_PREFIX,
                    0,
                    "Titles that begin with " + prefix + ": are reserved; choose another beginning.");
        }
    }

    private static void upperCaseFirst(int[] points) {
        if (points.length > 0) {
            // title case is upper case but for digraphs and scripts that have no capitals within text
            points[0] = Character.toTitleCase(points[0]);
        }
    }

    private void checkLength(String text) {
        int bytes = 0;
        for (int i = 0, count = 0; i < text.length(); i = text.offsetByCodePoints(i, 1), count++) {
            bytes += new String(Character.toChars(text.codePointAt(i))).getBytes(StandardCharsets.UTF_8).length;
            if (bytes > Title.MAX_BYTES) {
                throw tooLong(written(origins[Math.min(count, length - 1)]));
            }
        }
    }

    private static InvalidTitle tooLong(int position) {
        return new InvalidTitle(
                TOO_LONG,
                position,
                "The title is longer than " + Title.MAX_BYTES + " bytes of UTF-8; shorten it before this position.");
    }

    private boolean isHex(int i) {
        return Character.digit(at(i), 16) >= 0 && at(i) < 0x80;
    }

    private int at(int i) {
        return i < length ? points[i] : -1;
    }

    private InvalidTitle refused(InvalidTitle.Rule rule, int at, String message) {
        return new InvalidTitle(rule, written(origins[at]), message);
    }

    /** The offset in the text as written of a code point of the normalised text. */
    private int written(int normal) {
        if (Normalizer.isNormalized(written, Normalizer.Form.NFC)) {
            return normal;
        }
        int[] all = written.codePoints().toArray();
        for (int taken = 1; taken < all.length; taken++) {
            String prefix = Normalizer.normalize(new String(all, 0, taken), Normalizer.Form.NFC);
            if (prefix.codePointCount(0, prefix.length()) > normal) {
                return taken - 1;
            }
        }
        return Math.max(0, all.length - 1);
    }

    private static String name(int c) {
        return String.format(Locale.ROOT, "U+%04X", c);
    }
}
