package dev.stemma.testing.guarding;

import java.util.Set;
import org.bson.BsonDocument;

/** Queries that may read a whole collection, each with its reason in docs/portable-subset.md. */
final class WholeReads {

    /** The wanted titles are counted anew on each call. */
    private static final Set<String> KNOWN = Set.of("distinct pages", "aggregate pages");

    private WholeReads() {}

    static boolean isKnown(String name, BsonDocument command) {
        return command.get(name).isString()
                && KNOWN.contains(name + " " + command.getString(name).getValue());
    }
}
