package dev.stemma.events;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Reads the files of the contract. */
final class Contract {

    private Contract() {}

    static String schema(EventType type) {
        return resource("/schemas/" + type.wireName() + ".json");
    }

    static String example(EventType type) {
        return resource("/examples/" + type.wireName() + ".json");
    }

    static Map<String, String> headers(EventType type) {
        return Map.of(EventCodec.ID, "0197a1c2-0001", EventCodec.TYPE, type.wireName());
    }

    static String resource(String name) {
        try (InputStream in = Contract.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new AssertionError("The contract has no file " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
