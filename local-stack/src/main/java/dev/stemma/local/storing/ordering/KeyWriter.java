package dev.stemma.local.storing.ordering;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonJavaScript;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.LegacyUUID;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/**
 * Writes values as bytes that compare, unsigned, as MongoDB compares the values. Every encoded value says itself where it
 * ends, so values can follow each other, each ascending or descending. Strings compare by code point.
 */
public final class KeyWriter {

    private static final int GENERIC = 0;
    private static final int OLD_UUID = 3;
    private static final int NEW_UUID = 4;
    private static final int ESCAPED_ZERO = 0xFF;

    private final ByteBuilder out = new ByteBuilder();

    /**
     * One value alone, ascending.
     *
     * @param value as the library decodes it
     * @return its key
     */
    public static byte[] ascending(Object value) {
        return new KeyWriter().add(value, true).toBytes();
    }

    /**
     * What the keys of all strings with a beginning begin with.
     *
     * @param beginning of the strings
     * @return the beginning of their keys, ascending
     */
    public static byte[] stringsBeginningWith(String beginning) {
        KeyWriter writer = new KeyWriter();
        writer.out.add(TypeTag.STRING);
        writer.writeEscaped(beginning);
        return writer.toBytes();
    }

    /**
     * Adds a value.
     *
     * @param value as the library decodes it
     * @param ascending whether greater values are to come later
     * @return this
     * @throws IllegalArgumentException when the value is of a type without order
     */
    public KeyWriter add(Object value, boolean ascending) {
        int start = out.size();
        write(value);
        if (!ascending) {
            out.complementFrom(start);
        }
        return this;
    }

    /**
     * What was added.
     *
     * @return a copy
     */
    public byte[] toBytes() {
        return out.toArray();
    }

    private void write(Object value) {
        out.add(TypeTag.of(value));
        switch (value) {
            case Number number -> NumberKey.write(out, number);
            case String string -> writeText(string);
            case Document document -> writeDocument(document);
            case Collection<?> array -> writeArray(array);
            case BinData binary -> writeBinary(GENERIC, binary.getData());
            case UUID uuid -> writeUuid(NEW_UUID, uuid);
            case LegacyUUID uuid -> writeUuid(OLD_UUID, uuid.getUuid());
            case ObjectId id -> out.addAll(id.toByteArray());
            case Boolean truth -> out.add(truth ? 1 : 0);
            case Instant date -> out.addLong(date.toEpochMilli() ^ Long.MIN_VALUE);
            case BsonTimestamp timestamp -> out.addLong(timestamp.getValue());
            case BsonRegularExpression expression -> writeExpression(expression);
            case BsonJavaScript code -> writeText(code.getCode());
            case null, default -> {
                // the tag says it all
            }
        }
    }

    private void writeDocument(Document document) {
        for (Map.Entry<String, Object> field : document.entrySet()) {
            // type before name before value, as MongoDB compares documents
            out.add(TypeTag.of(field.getValue()));
            writeText(field.getKey());
            write(field.getValue());
        }
        out.add(TypeTag.END);
    }

    private void writeArray(Collection<?> array) {
        array.forEach(this::write);
        out.add(TypeTag.END);
    }

    private void writeExpression(BsonRegularExpression expression) {
        writeText(expression.getPattern());
        writeText(expression.getOptions() == null ? "" : expression.getOptions());
    }

    private void writeUuid(int subtype, UUID uuid) {
        ByteBuilder bytes = new ByteBuilder();
        bytes.addLong(uuid.getMostSignificantBits()).addLong(uuid.getLeastSignificantBits());
        writeBinary(subtype, bytes.toArray());
    }

    private void writeBinary(int subtype, byte[] data) {
        out.addInt(data.length).add(subtype).addAll(data);
    }

    private void writeText(String text) {
        writeEscaped(text);
        out.add(TypeTag.END).add(TypeTag.END);
    }

    /** UTF-8 has the order of code points, which UTF-16 has not. */
    private void writeEscaped(String text) {
        for (byte unit : text.getBytes(StandardCharsets.UTF_8)) {
            out.add(unit);
            if (unit == 0) {
                out.add(ESCAPED_ZERO);
            }
        }
    }
}
