package dev.stemma.local.storing.ordering;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Values of all types, near each other and near every edge, so that any two of them are often equal or nearly so. */
final class RandomValues {

    private static final int MOST_DEPTH = 3;
    private static final List<Number> EDGES = List.of(
            0,
            0L,
            -0.0,
            0.0,
            1,
            -1L,
            0.1,
            Double.NaN,
            Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY,
            Double.MAX_VALUE,
            -Double.MAX_VALUE,
            Double.MIN_VALUE,
            -Double.MIN_VALUE,
            Long.MAX_VALUE,
            Long.MIN_VALUE,
            (double) Long.MAX_VALUE,
            (double) Long.MIN_VALUE,
            Integer.MAX_VALUE,
            Integer.MIN_VALUE,
            Decimal128.NaN,
            Decimal128.POSITIVE_INFINITY,
            Decimal128.NEGATIVE_INFINITY,
            Decimal128.POSITIVE_ZERO,
            Decimal128.NEGATIVE_ZERO,
            decimal("0.1"),
            decimal("1.0"),
            decimal("9007199254740993"),
            decimal("9223372036854775807"),
            decimal("9.999999999999999999999999999999999E+6144"),
            decimal("-9.999999999999999999999999999999999E+6144"),
            decimal("1E-6176"),
            decimal("-1E-6176"));
    /** With characters of one, two, three and four bytes; the last is above every surrogate and below U+E000 in UTF-16. */
    private static final List<String> LETTERS = List.of(
            "", "a", "b", "\u0000", "\u0001", "é", "\uD7FF", "\uE000", "\uFFFD", "\uD83D\uDE00", "\uD800\uDC00");

    private final Random random;

    RandomValues(Random random) {
        this.random = random;
    }

    private static Decimal128 decimal(String number) {
        return new Decimal128(new BigDecimal(number));
    }

    Object next() {
        return next(0);
    }

    private Object next(int depth) {
        return switch (random.nextInt(depth < MOST_DEPTH ? 16 : 13)) {
            case 0 -> null;
            case 1 -> Missing.getInstance();
            case 2 -> random.nextBoolean() ? MinKey.getInstance() : MaxKey.getInstance();
            case 3, 4, 5, 6 -> number();
            case 7, 8 -> text();
            case 9 -> new BinData(bytes(random.nextInt(3) == 0 ? 16 : random.nextInt(4)));
            case 10 -> random.nextBoolean() ? new ObjectId(bytes(12)) : new UUID(random.nextInt(2), random.nextInt(2));
            case 11 -> random.nextBoolean();
            case 12 ->
                random.nextBoolean()
                        ? Instant.ofEpochMilli(random.nextInt(5) - 2L)
                        : new BsonTimestamp(random.nextBoolean() ? random.nextInt(3) : -1L - random.nextInt(3));
            case 13, 14 -> document(depth + 1);
            default -> array(depth + 1);
        };
    }

    private Number number() {
        return switch (random.nextInt(6)) {
            case 0 -> EDGES.get(random.nextInt(EDGES.size()));
            case 1 -> random.nextInt(5) - 2;
            case 2 -> (1L << 53) + random.nextInt(6) - 3;
            case 3 -> -(1L << 53) + random.nextInt(6) - 3;
            case 4 -> random.nextBoolean() ? (double) (1L << 53) + 2 * random.nextInt(3) : random.nextGaussian();
            default -> new Decimal128(new BigDecimal(BigInteger.valueOf(random.nextInt(41) - 20), random.nextInt(3)));
        };
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(4); i > 0; i--) {
            text.append(LETTERS.get(random.nextInt(LETTERS.size())));
        }
        return text.toString();
    }

    /** Of few different bytes, the greatest and the least among them. */
    private byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) 0xFF);
        if (length > 0) {
            bytes[random.nextInt(length)] = (byte) random.nextInt(3);
        }
        return bytes;
    }

    private Document document(int depth) {
        Document document = new Document();
        for (int i = random.nextInt(3); i > 0; i--) {
            document.append(LETTERS.get(random.nextInt(3)) + (random.nextBoolean() ? "x" : ""), present(depth));
        }
        return document;
    }

    private List<Object> array(int depth) {
        List<Object> array = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            array.add(present(depth));
        }
        return array;
    }

    private Object present(int depth) {
        Object value = next(depth);
        return value instanceof Missing ? null : value;
    }
}
