package dev.stemma.markup;

/** Makes sources readable that hold what is no text. */
final class Sources {

    private Sources() {}

    /** The source with U+FFFD for every control character, noncharacter and half of a pair; of the same length. */
    static String readable(String source) {
        StringBuilder readable = null;
        for (int i = 0; i < source.length(); i++) {
            if (!isText(source, i)) {
                readable = readable == null ? new StringBuilder(source) : readable;
                readable.setCharAt(i, '\uFFFD');
            }
        }
        return readable == null ? source : readable.toString();
    }

    private static boolean isText(String source, int i) {
        char c = source.charAt(i);
        if (c < ' ') {
            return c == '\t' || c == '\n' || c == '\r' || c == '\f';
        } else if (Character.isHighSurrogate(c)) {
            return i + 1 < source.length() && Character.isLowSurrogate(source.charAt(i + 1));
        } else if (Character.isLowSurrogate(c)) {
            return i > 0 && Character.isHighSurrogate(source.charAt(i - 1));
        }
        return !(c >= 0x7F && c < 0xA0) && c < 0xFFFE && !(c >= 0xFDD0 && c <= 0xFDEF);
    }
}
