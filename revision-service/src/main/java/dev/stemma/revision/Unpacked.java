package dev.stemma.revision;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * What a revision's packed bytes hold.
 *
 * @param text UTF-8 bytes of the text
 * @param origins {@link Origins} in their stored form, or empty as long as the revision is not published
 */
public record Unpacked(byte[] text, byte[] origins) {

    /** Two mebibytes of text have no more runs than code points. */
    private static final int MOST_ORIGINS = 64 * 1024 * 1024;

    static final Unpacked NOTHING = new Unpacked(new byte[0], new byte[0]);

    /** The text. */
    public String source() {
        return new String(text, StandardCharsets.UTF_8);
    }

    /**
     * Packs origins.
     *
     * @param base what the text's base holds, or null when the text was packed alone
     */
    public static byte[] pack(byte[] origins, Unpacked base) {
        byte[] packed = Packing.pack(origins, dictionary(base));
        return ByteBuffer.allocate(Integer.BYTES + packed.length)
                .putInt(origins.length)
                .put(packed)
                .array();
    }

    /** Unpacks origins; none were stored yet where {@code packed} is null. */
    static byte[] unpack(byte[] packed, Unpacked base) throws Body.DamagedText {
        if (packed == null) {
            return NOTHING.origins;
        }
        try {
            ByteBuffer bytes = ByteBuffer.wrap(packed);
            int size = bytes.getInt();
            if (size < 0 || size > MOST_ORIGINS) {
                throw new Body.DamagedText("its origins have an impossible length");
            }
            byte[] data = new byte[bytes.remaining()];
            bytes.get(data);
            return Packing.unpack(data, dictionary(base), size);
        } catch (RuntimeException e) {
            throw new Body.DamagedText("its origins cannot be unpacked: " + e.getMessage());
        }
    }

    private static byte[] dictionary(Unpacked base) {
        return base == null ? Packing.NO_DICTIONARY : base.origins;
    }
}
