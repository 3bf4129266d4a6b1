package dev.stemma.gateway.delivering.targeting;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/**
 * Addresses that begin with the same bits.
 *
 * @param address the first of them
 * @param bits how many bits they have in common
 */
record Network(InetAddress address, int bits) {

    /** No name, which would have to be looked up. */
    private static final Pattern LITERAL = Pattern.compile("[0-9.]+|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

    /**
     * Reads one.
     *
     * @param written like {@code 10.0.0.0/8} or {@code fd00::/8}
     * @throws IllegalArgumentException if it is none
     */
    static Network parse(String written) {
        String[] parts = written.strip().split("/", -1);
        try {
            if (parts.length == 2 && LITERAL.matcher(parts[0]).matches()) {
                Network network = new Network(InetAddress.getByName(parts[0]), Integer.parseInt(parts[1]));
                if (network.bits >= 0 && network.bits <= network.address.getAddress().length * Byte.SIZE) {
                    return network;
                }
            }
        } catch (UnknownHostException | NumberFormatException e) {
            throw new IllegalArgumentException(written + " is no network like 10.0.0.0/8", e);
        }
        throw new IllegalArgumentException(written + " is no network like 10.0.0.0/8");
    }

    /** Whether it is one of them. */
    boolean contains(InetAddress other) {
        byte[] mine = address.getAddress();
        byte[] theirs = other.getAddress();
        if (mine.length != theirs.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >>> bit % Byte.SIZE;
            if (((mine[bit / Byte.SIZE] ^ theirs[bit / Byte.SIZE]) & mask) != 0) {
                return false;
            }
        }
        return true;
    }
}
