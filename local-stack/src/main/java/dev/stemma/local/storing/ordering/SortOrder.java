package dev.stemma.local.storing.ordering;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * What a query sorts by. An array sorts by its least element ascending, by its greatest descending.
 *
 * @param fields from the most significant on; none for the natural order
 */
public record SortOrder(List<Field> fields) {

    private static final String NATURAL = "$natural";

    /**
     * A field to sort by.
     *
     * @param path with dots
     * @param ascending least first
     */
    public record Field(String path, boolean ascending) {}

    /**
     * Reads a sort document.
     *
     * @param orderBy field to 1 or -1, or null
     * @return the order; natural order has no fields
     */
    public static SortOrder of(Document orderBy) {
        if (orderBy == null || orderBy.containsKey(NATURAL)) {
            return new SortOrder(List.of());
        }
        return new SortOrder(orderBy.entrySet().stream().map(SortOrder::field).toList());
    }

    /**
     * Whether the natural order is asked for backwards.
     *
     * @param orderBy sort document or null
     * @return true for {@code $natural: -1}
     */
    public static boolean isBackwards(Document orderBy) {
        return orderBy != null && orderBy.get(NATURAL) instanceof Number direction && direction.intValue() < 0;
    }

    private static Field field(Map.Entry<String, Object> entry) {
        if (entry.getValue() instanceof Number direction) {
            return new Field(entry.getKey(), direction.doubleValue() > 0);
        }
        throw new IllegalArgumentException(
                "A sort by " + entry.getKey() + " is 1 or -1 here, not " + entry.getValue() + ".");
    }

    /**
     * The key that a document sorts by.
     *
     * @param document whole, not projected
     * @return bytes that compare unsigned
     */
    public byte[] key(Document document) {
        KeyWriter key = new KeyWriter();
        for (Field field : fields) {
            Object value = Utils.getSubdocumentValueCollectionAware(document, field.path());
            key.add(value instanceof Collection<?> array ? first(array, field.ascending()) : value, field.ascending());
        }
        return key.toBytes();
    }

    private static Object first(Collection<?> array, boolean ascending) {
        if (array.isEmpty()) {
            return EmptyArray.VALUE;
        }
        Object first = null;
        byte[] least = null;
        for (Object element : array) {
            byte[] key = new KeyWriter().add(element, ascending).toBytes();
            if (least == null || Arrays.compareUnsigned(key, least) < 0) {
                least = key;
                first = element;
            }
        }
        return first;
    }
}
