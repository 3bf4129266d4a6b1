package dev.stemma.local.storing.ordering;

/** Finds where the values in a key end. */
public final class KeyReader {

    private final byte[] key;
    private int at;
    private int flip;

    private KeyReader(byte[] key, int at) {
        this.key = key;
        this.at = at;
    }

    /**
     * Where a value ends.
     *
     * @param key of several values
     * @param start of the value
     * @param ascending how the value was written
     * @return index of the first byte behind it
     */
    public static int end(byte[] key, int start, boolean ascending) {
        KeyReader reader = new KeyReader(key, start);
        reader.flip = ascending ? 0 : 0xFF;
        reader.skipValue();
        return reader.at;
    }

    private int next() {
        return (key[at++] ^ flip) & 0xFF;
    }

    private int peek() {
        return (key[at] ^ flip) & 0xFF;
    }

    private void skipValue() {
        switch ((byte) next()) {
            case TypeTag.NUMBER -> skipNumber();
            case TypeTag.STRING, TypeTag.CODE -> skipText();
            case TypeTag.OBJECT -> skipDocument();
            case TypeTag.ARRAY -> skipArray();
            case TypeTag.BINARY -> skipBinary();
            case TypeTag.OBJECT_ID -> at += 12;
            case TypeTag.BOOLEAN -> at += 1;
            case TypeTag.DATE, TypeTag.TIMESTAMP -> at += 8;
            case TypeTag.REGEX -> {
                skipText();
                skipText();
            }
            default -> {
                // the tag says it all
            }
        }
    }

    private void skipNumber() {
        at += 8;
        int rest = next();
        if (rest == NumberKey.EXACT) {
            return;
        }
        int end = rest == NumberKey.MORE ? 0x00 : 0xFF;
        at += 4;
        while (next() != end) {
            // a digit
        }
    }

    private void skipText() {
        while (true) {
            if (next() == 0 && next() == 0) {
                return;
            }
        }
    }

    private void skipDocument() {
        while (next() != TypeTag.END) {
            skipText();
            skipValue();
        }
    }

    private void skipArray() {
        while (peek() != TypeTag.END) {
            skipValue();
        }
        at++;
    }

    private void skipBinary() {
        int length = next() << 24 | next() << 16 | next() << 8 | next();
        at += 1 + length;
    }
}
