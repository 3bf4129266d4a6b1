package dev.stemma.revision;

import com.github.luben.zstd.Zstd;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The text of a revision as it is stored.
 *
 * @param form how {@code data} is to be read; {@value #WHOLE} is the only form yet
 * @param data the bytes
 */
public record Body(String form, byte[] data) {

    /** The whole text, compressed by zstd. */
    public static final String WHOLE = "zstd";

    private static final int LEVEL = 3;

    /** Compresses a text. */
    public static Body of(String text) {
        return new Body(WHOLE, Zstd.compress(text.getBytes(StandardCharsets.UTF_8), LEVEL));
    }

    /**
     * The text, checked.
     *
     * @param size bytes that it must have
     * @param sha256 hash that it must have
     * @throws DamagedText when it is not the text that was stored
     */
    public String text(long size, String sha256) throws DamagedText {
        if (!WHOLE.equals(form)) {
            throw new DamagedText("it has the unknown form " + form);
        }
        try {
            byte[] text = Zstd.decompress(data, Math.toIntExact(size));
            if (text.length == size && sha256(text).equals(sha256)) {
                return new String(text, StandardCharsets.UTF_8);
            }
        } catch (RuntimeException e) {
            throw new DamagedText("it cannot be decompressed: " + e.getMessage());
        }
        throw new DamagedText("its hash is another");
    }

    /** SHA-256 in lower-case hex, as revisions name their text. */
    public static String sha256(byte[] text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256.", impossible);
        }
    }

    /** A stored text is not what was stored once: the store must be restored from a backup. */
    public static final class DamagedText extends Exception {

        private static final long serialVersionUID = 1L;

        DamagedText(String reason) {
            super(reason);
        }
    }
}
