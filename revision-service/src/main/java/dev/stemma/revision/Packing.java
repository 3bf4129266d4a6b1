package dev.stemma.revision;

import com.github.luben.zstd.ZstdCompressCtx;
import com.github.luben.zstd.ZstdDecompressCtx;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32;

/** Packs bytes with zstd, with other bytes as the dictionary: what both have in common costs next to nothing. */
final class Packing {

    /** Nothing to refer to. */
    static final byte[] NO_DICTIONARY = {};

    /** Lower levels lose sight of the beginning of a dictionary of more than a mebibyte; higher ones gain nothing. */
    private static final int LEVEL = 9;

    private static final int LEAST_WINDOW_LOG = 10;

    private Packing() {}

    /** Packs without a header, with a checksum behind: whoever unpacks must know dictionary and size. */
    static byte[] pack(byte[] data, byte[] dictionary) {
        int reach = data.length + dictionary.length;
        try (ZstdCompressCtx zstd = new ZstdCompressCtx()) {
            zstd.setMagicless(true);
            zstd.setContentSize(false);
            zstd.setDictID(false);
            zstd.setLevel(LEVEL);
            zstd.setWindowLog(windowLog(reach));
            if (dictionary.length > 0) {
                zstd.loadDict(dictionary);
            }
            byte[] packed = zstd.compress(data);
            return ByteBuffer.allocate(packed.length + Integer.BYTES)
                    .put(packed)
                    .putInt(checksum(packed, packed.length))
                    .array();
        }
    }

    /**
     * The bytes that were packed.
     *
     * @param size how many they were
     * @throws RuntimeException when the data was changed, or dictionary and size do not belong to it and it shows
     */
    static byte[] unpack(byte[] data, byte[] dictionary, int size) {
        int length = data.length - Integer.BYTES;
        if (length < 0 || checksum(data, length) != ByteBuffer.wrap(data).getInt(length)) {
            throw new IllegalArgumentException("its checksum is another");
        }
        try (ZstdDecompressCtx zstd = new ZstdDecompressCtx()) {
            zstd.setMagicless(true);
            if (dictionary.length > 0) {
                zstd.loadDict(dictionary);
            }
            byte[] unpacked = zstd.decompress(Arrays.copyOf(data, length), size);
            if (unpacked.length != size) {
                throw new IllegalArgumentException("it has " + unpacked.length + " bytes instead of " + size);
            }
            return unpacked;
        }
    }

    private static int checksum(byte[] data, int length) {
        CRC32 checksum = new CRC32();
        checksum.update(data, 0, length);
        return (int) checksum.getValue();
    }

    /** The window spans dictionary and data, else the dictionary's beginning would slide out of sight. */
    private static int windowLog(int reach) {
        return Math.max(LEAST_WINDOW_LOG, Integer.SIZE - Integer.numberOfLeadingZeros(reach));
    }
}
