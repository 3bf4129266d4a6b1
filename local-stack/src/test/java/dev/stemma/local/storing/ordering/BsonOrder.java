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
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The order of values as MongoDB documents it, written down without any of what it tests. */
final class BsonOrder implements Comparator<Object> {

    @Override
    public int compare(Object one, Object other) {
        int byType = Integer.compare(type(one), type(other));
        return byType != 0 ? byType : compareAlike(one, other);
    }

    private static int type(Object value) {
        return switch (value) {
            case MinKey least -> 0;
            case null -> 1;
            case Missing missing -> 1;
            case Number number -> 2;
            case String string -> 3;
            case Document document -> 4;
            case Collection<?> array -> 5;
            case BinData binary -> 6;
            case UUID uuid -> 6;
            case ObjectId id -> 7;
            case Boolean truth -> 8;
            case Instant date -> 9;
            case BsonTimestamp timestamp -> 10;
            case MaxKey greatest -> 12;
            default -> throw new IllegalArgumentException(value.getClass().toString());
        };
    }

    private int compareAlike(Object one, Object other) {
        return switch (one) {
            case Number number -> compareNumbers(number, (Number) other);
            case String string -> Arrays.compare(codePoints(string), codePoints((String) other));
            case Document document -> compareDocuments(document, (Document) other);
            case Collection<?> array -> compareArrays(array, (Collection<?>) other);
            case ObjectId id -> Arrays.compareUnsigned(id.toByteArray(), ((ObjectId) other).toByteArray());
            case Boolean truth -> Boolean.compare(truth, (boolean) other);
            case Instant date -> date.compareTo((Instant) other);
            case BsonTimestamp timestamp ->
                Long.compareUnsigned(timestamp.getValue(), ((BsonTimestamp) other).getValue());
            case BinData binary -> compareBinaries(binary, other);
            case UUID uuid -> compareBinaries(uuid, other);
            case null, default -> 0;
        };
    }

    private static int[] codePoints(String string) {
        return string.codePoints().toArray();
    }

    private static int compareNumbers(Number one, Number other) {
        int byClass = Integer.compare(numberClass(one), numberClass(other));
        return byClass != 0 || numberClass(one) != 2 ? byClass : exact(one).compareTo(exact(other));
    }

    /** NaN, then minus infinity, then the finite, then infinity. */
    private static int numberClass(Number number) {
        double rough = number.equals(Decimal128.NaN) ? Double.NaN : number.doubleValue();
        if (Double.isNaN(rough)) {
            return 0;
        }
        boolean infinite = number instanceof Double && Double.isInfinite(rough)
                || number.equals(Decimal128.POSITIVE_INFINITY)
                || number.equals(Decimal128.NEGATIVE_INFINITY);
        return infinite ? rough < 0 ? 1 : 3 : 2;
    }

    private static BigDecimal exact(Number number) {
        return switch (number) {
            case Decimal128 decimal when decimal.equals(Decimal128.NEGATIVE_ZERO) -> BigDecimal.ZERO;
            case Decimal128 decimal -> decimal.toBigDecimal();
            case Double inexact -> new BigDecimal(inexact);
            default -> BigDecimal.valueOf(number.longValue());
        };
    }

    private int compareDocuments(Document one, Document other) {
        Iterator<Map.Entry<String, Object>> others = other.entrySet().iterator();
        for (Map.Entry<String, Object> field : one.entrySet()) {
            if (!others.hasNext()) {
                return 1;
            }
            Map.Entry<String, Object> opposite = others.next();
            int byType = Integer.compare(type(field.getValue()), type(opposite.getValue()));
            int byName =
                    byType != 0 ? byType : Arrays.compare(codePoints(field.getKey()), codePoints(opposite.getKey()));
            int byValue = byName != 0 ? byName : compare(field.getValue(), opposite.getValue());
            if (byValue != 0) {
                return byValue;
            }
        }
        return others.hasNext() ? -1 : 0;
    }

    private int compareArrays(Collection<?> one, Collection<?> other) {
        List<?> mine = new ArrayList<>(one);
        List<?> others = new ArrayList<>(other);
        for (int i = 0; i < Math.min(mine.size(), others.size()); i++) {
            int byElement = compare(mine.get(i), others.get(i));
            if (byElement != 0) {
                return byElement;
            }
        }
        return Integer.compare(mine.size(), others.size());
    }

    private static int compareBinaries(Object one, Object other) {
        int byLength = Integer.compare(bytes(one).length, bytes(other).length);
        int bySubtype = byLength != 0 ? byLength : Boolean.compare(one instanceof UUID, other instanceof UUID);
        return bySubtype != 0 ? bySubtype : Arrays.compareUnsigned(bytes(one), bytes(other));
    }

    private static byte[] bytes(Object binary) {
        return binary instanceof UUID uuid
                ? java.nio.ByteBuffer.allocate(16)
                        .putLong(uuid.getMostSignificantBits())
                        .putLong(uuid.getLeastSignificantBits())
                        .array()
                : ((BinData) binary).getData();
    }
}
