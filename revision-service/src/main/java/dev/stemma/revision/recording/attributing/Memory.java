package dev.stemma.revision.recording.attributing;

import dev.stemma.revision.Origins;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Paragraphs and sentences that an article lost, with the origins of their words, so that whoever brings them back is not
 * taken for their author. Knows them by a hash only, and forgets those that went longest ago.
 */
public final class Memory {

    /** So many paragraphs and sentences are remembered at most. */
    public static final int MOST_UNITS = 4_096;

    private static final int HASH_BYTES = 12;

    private final Map<Long, Lost> units = new LinkedHashMap<>();
    private final Map<ByteBuffer, Deque<Long>> byHash = new HashMap<>();
    private long next;
    private boolean changed;

    private record Lost(ByteBuffer hash, long[] origins) {}

    /** Whether it remembers other things than when it was read. */
    public boolean isChanged() {
        return changed;
    }

    /** Notes a unit that is gone; its origins, one for each word. */
    void remember(String text, long[] origins) {
        remember(new Lost(hash(text), origins));
        changed = true;
    }

    /** The origins of the unit with that text that went last, which is remembered no longer; or null. */
    long[] take(String text) {
        if (units.isEmpty()) {
            return null;
        }
        ByteBuffer hash = hash(text);
        Deque<Long> same = byHash.get(hash);
        if (same == null) {
            return null;
        }
        long[] origins = units.remove(same.pollLast()).origins();
        if (same.isEmpty()) {
            byHash.remove(hash);
        }
        changed = true;
        return origins;
    }

    private void remember(Lost unit) {
        long number = next++;
        units.put(number, unit);
        byHash.computeIfAbsent(unit.hash(), none -> new ArrayDeque<>()).addLast(number);
        if (units.size() > MOST_UNITS) {
            forgetUnit(units.keySet().iterator().next());
        }
    }

    /** Forgets every unit that holds words of that revision. */
    public void forget(long revision) {
        List<Long> holding = units.entrySet().stream()
                .filter(unit -> Arrays.stream(unit.getValue().origins()).anyMatch(origin -> origin == revision))
                .map(Map.Entry::getKey)
                .toList();
        holding.forEach(this::forgetUnit);
        changed |= !holding.isEmpty();
    }

    private void forgetUnit(long number) {
        ByteBuffer hash = units.remove(number).hash();
        Deque<Long> same = byHash.get(hash);
        same.remove(number);
        if (same.isEmpty()) {
            byHash.remove(hash);
        }
    }

    /** As it is stored: the oldest unit first. */
    public byte[] encoded() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        try {
            for (Lost unit : units.values()) {
                Origins.Run[] runs = Runs.of(unit.origins());
                byte[] origins = new Origins(Arrays.asList(runs)).encoded();
                out.write(unit.hash().array());
                out.writeInt(origins.length);
                out.write(origins);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** Reads what {@link #encoded()} made; nothing is remembered where {@code encoded} is null. */
    public static Memory decode(byte[] encoded) {
        Memory memory = new Memory();
        if (encoded == null) {
            return memory;
        }
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(encoded))) {
            while (in.available() > 0) {
                ByteBuffer hash = ByteBuffer.wrap(in.readNBytes(HASH_BYTES));
                Origins origins = Origins.decode(in.readNBytes(in.readInt()));
                memory.remember(new Lost(hash, Runs.spread(origins)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The memory of the article is cut off.", e);
        }
        return memory;
    }

    private static ByteBuffer hash(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(Arrays.copyOf(hash, HASH_BYTES));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256.", impossible);
        }
    }
}
