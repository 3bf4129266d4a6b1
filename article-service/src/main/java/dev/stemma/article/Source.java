package dev.stemma.article;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The text of a revision.
 *
 * @param text the text as it was sent
 * @param size bytes in UTF-8
 * @param sha256 SHA-256 of these bytes in lower-case hex
 */
public record Source(String text, long size, String sha256) {

    /** How many bytes of UTF-8 a text may have. */
    public static final int MAX_BYTES = 2 * 1024 * 1024;

    /** A text with its size and hash. */
    public static Source of(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return new Source(text, bytes.length, HexFormat.of().formatHex(hash));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256.", impossible);
        }
    }

    /**
     * The first code point that no text may have: control characters but tab and newlines, and lone surrogates.
     *
     * @return its offset in code points, or -1 when the text has none
     */
    public static int firstForbidden(String text) {
        int position = 0;
        for (int i = 0; i < text.length(); position++) {
            int c = text.codePointAt(i);
            if (isForbidden(c)) {
                return position;
            }
            i += Character.charCount(c);
        }
        return -1;
    }

    private static boolean isForbidden(int c) {
        boolean newlineOrTab = c == '\t' || c == '\n' || c == '\r';
        return (Character.getType(c) == Character.CONTROL && !newlineOrTab)
                || Character.getType(c) == Character.SURROGATE;
    }
}
