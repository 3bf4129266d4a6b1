package dev.stemma.local.storing.ordering;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonJavaScript;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.LegacyUUID;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;

/** The first byte of an encoded value: the order of types in MongoDB. Values of one tag are comparable with each other. */
public final class TypeTag {

    /** Ends a list of elements; below every tag, so that the shorter of two lists comes first. */
    static final byte END = 0x00;

    static final byte MIN_KEY = 0x01;
    static final byte EMPTY_ARRAY = 0x05;
    /** Null and missing are one key, as in MongoDB's indexes; only the filter tells them apart. */
    static final byte NULL = 0x0A;

    static final byte NUMBER = 0x10;
    static final byte STRING = 0x18;
    static final byte OBJECT = 0x20;
    static final byte ARRAY = 0x28;
    static final byte BINARY = 0x30;
    static final byte OBJECT_ID = 0x38;
    static final byte BOOLEAN = 0x40;
    static final byte DATE = 0x48;
    static final byte TIMESTAMP = 0x50;
    static final byte REGEX = 0x58;
    static final byte CODE = 0x60;
    static final byte MAX_KEY = 0x7F;

    private TypeTag() {}

    /**
     * The tag of a value.
     *
     * @param value as the library decodes it, null included
     * @return one byte
     * @throws IllegalArgumentException when the library knows no such type
     */
    public static byte of(Object value) {
        return switch (value) {
            case null -> NULL;
            case Missing missing -> NULL;
            case EmptyArray empty -> EMPTY_ARRAY;
            case Number number -> NUMBER;
            case String string -> STRING;
            case Document document -> OBJECT;
            case Collection<?> array -> ARRAY;
            case BinData binary -> BINARY;
            case UUID uuid -> BINARY;
            case LegacyUUID uuid -> BINARY;
            case ObjectId id -> OBJECT_ID;
            case Boolean truth -> BOOLEAN;
            case Instant date -> DATE;
            case BsonTimestamp timestamp -> TIMESTAMP;
            case BsonRegularExpression expression -> REGEX;
            case BsonJavaScript code -> CODE;
            case MinKey min -> MIN_KEY;
            case MaxKey max -> MAX_KEY;
            default ->
                throw new IllegalArgumentException(
                        "Values of " + value.getClass() + " cannot be ordered. Store another type in indexed fields.");
        };
    }
}
