package dev.stemma.markup;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;

/**
 * The title of an article. Titles with the same key are the same title and are ordered by the code points of their keys.
 *
 * @param text how it is shown: NFC, single spaces, first letter upper-cased
 * @param key how it is found and compared: the text with {@code _} for each space
 */
public record Title(String text, String key) implements Comparable<Title> {

    /** How long a title may be, in bytes of UTF-8. */
    public static final int MAX_BYTES = 255;

    /** Checks that neither part is missing; titles are made by {@link #parse}. */
    public Title {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(key, "key");
    }

    /**
     * Reads a title in any of its spellings.
     *
     * @param written what someone wrote; spaces and {@code _} are the same, at the ends they do not count
     * @return the canonical title
     * @throws InvalidTitle when a rule forbids it
     */
    public static Title parse(String written) {
        return new TitleReader(written).read();
    }

    /**
     * Reads a title where a wrong one is nothing special.
     *
     * @param written what someone wrote
     * @return the title, or empty when a rule forbids it
     */
    public static Optional<Title> of(String written) {
        try {
            return Optional.of(parse(written));
        } catch (InvalidTitle invalid) {
            return Optional.empty();
        }
    }

    /**
     * What the key of every title begins with whose text begins like this, for listing titles by prefix.
     *
     * @param written the beginning of a title; may be empty and may end within a word
     * @return the beginning of the keys to look for
     */
    public static String keyPrefix(String written) {
        return TitleReader.keyPrefix(written);
    }

    /**
     * The title as one segment of an address.
     *
     * @return the key, percent-encoded (slashes, round brackets and semicolons too, behind which servers look for parameters)
     */
    public String path() {
        StringBuilder path = new StringBuilder(key.length());
        for (byte octet : key.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (octet & 0xFF);
            if (c < 0x80 && (Character.isLetterOrDigit(c) || "-._~:@!$*,".indexOf(c) >= 0)) {
                path.append(c);
            } else {
                path.append('%')
                        .append(Character.toUpperCase(Character.forDigit(c >> 4, 16)))
                        .append(Character.toUpperCase(Character.forDigit(c & 0xF, 16)));
            }
        }
        return path.toString();
    }

    @Override
    public int compareTo(Title other) {
        return compareKeys(key, other.key);
    }

    /**
     * Compares keys as every list of titles is ordered: by code point, as the bytes of UTF-8 compare too.
     *
     * @param left a key
     * @param right another
     * @return negative, zero or positive as usual
     */
    public static int compareKeys(String left, String right) {
        int common = Math.min(left.length(), right.length());
        for (int i = 0; i < common; i++) {
            char a = left.charAt(i);
            char b = right.charAt(i);
            if (a != b) {
                // a surrogate stands for a code point above every other char
                return Character.isSurrogate(a) == Character.isSurrogate(b)
                        ? Character.compare(a, b)
                        : Character.isSurrogate(a) ? 1 : -1;
            }
        }
        return Integer.compare(left.length(), right.length());
    }

    @Override
    public String toString() {
        return text;
    }
}
