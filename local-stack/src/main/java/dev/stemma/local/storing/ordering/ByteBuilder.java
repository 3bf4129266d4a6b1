package dev.stemma.local.storing.ordering;

import java.util.Arrays;

/** Bytes that grow. */
final class ByteBuilder {

    private byte[] bytes = new byte[48];
    private int size;

    int size() {
        return size;
    }

    ByteBuilder add(int value) {
        room(1);
        bytes[size++] = (byte) value;
        return this;
    }

    ByteBuilder addAll(byte[] more) {
        room(more.length);
        System.arraycopy(more, 0, bytes, size, more.length);
        size += more.length;
        return this;
    }

    ByteBuilder addInt(int value) {
        for (int shift = 24; shift >= 0; shift -= 8) {
            add(value >>> shift);
        }
        return this;
    }

    ByteBuilder addLong(long value) {
        return addInt((int) (value >>> 32)).addInt((int) value);
    }

    /** Turns the order of everything from a position on around. */
    void complementFrom(int start) {
        for (int i = start; i < size; i++) {
            bytes[i] = (byte) ~bytes[i];
        }
    }

    byte[] toArray() {
        return Arrays.copyOf(bytes, size);
    }

    private void room(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(size + more, bytes.length * 2));
        }
    }
}
