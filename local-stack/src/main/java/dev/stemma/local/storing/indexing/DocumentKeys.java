package dev.stemma.local.storing.indexing;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.CannotIndexParallelArraysError;
import dev.stemma.local.storing.ordering.EmptyArray;
import dev.stemma.local.storing.ordering.KeyWriter;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/** The keys under which an index holds a document: one, or one for each element of an array on the way. */
final class DocumentKeys {

    private final List<IndexKey> fields;
    private final NavigableSet<byte[]> keys = new TreeSet<>(Arrays::compareUnsigned);
    private long arrays;
    private boolean anyPresent;

    private DocumentKeys(List<IndexKey> fields) {
        this.fields = fields;
    }

    /**
     * Finds them.
     *
     * @throws CannotIndexParallelArraysError when two fields lead through different arrays
     */
    static DocumentKeys of(Document document, List<IndexKey> fields) {
        DocumentKeys found = new DocumentKeys(fields);
        Place[] places = new Place[fields.size()];
        for (int i = 0; i < places.length; i++) {
            places[i] = Place.at(document, fields.get(i).getKey().split("\\.", -1));
        }
        found.expand(places);
        return found;
    }

    /** Without the position. */
    NavigableSet<byte[]> keys() {
        return keys;
    }

    /** The fields that led through an array, as bits. */
    long arrays() {
        return arrays;
    }

    /** Whether the document has any of the fields. */
    boolean anyPresent() {
        return anyPresent;
    }

    private void expand(Place[] places) {
        List<?> array = arrayInTheWay(places);
        if (array == null) {
            add(places);
        } else if (array.isEmpty()) {
            expand(step(places, array, null, true));
        } else {
            for (Object element : array) {
                expand(step(places, array, element, false));
            }
        }
    }

    private List<?> arrayInTheWay(Place[] places) {
        List<?> array = null;
        String first = null;
        for (int i = 0; i < places.length; i++) {
            if (places[i].isAtArray()) {
                if (array != null && array != places[i].value()) {
                    throw new CannotIndexParallelArraysError(
                            List.of(first, fields.get(i).getKey()));
                }
                array = (List<?>) places[i].value();
                first = fields.get(i).getKey();
                arrays |= 1L << i;
            }
        }
        return array;
    }

    private static Place[] step(Place[] places, List<?> array, Object element, boolean empty) {
        Place[] next = places.clone();
        for (int i = 0; i < next.length; i++) {
            if (next[i].isAtArray() && next[i].value() == array) {
                next[i] = empty ? next[i].intoNothing(EmptyArray.VALUE) : next[i].into(element);
            }
        }
        return next;
    }

    private void add(Place[] places) {
        KeyWriter key = new KeyWriter();
        for (int i = 0; i < places.length; i++) {
            key.add(places[i].value(), fields.get(i).isAscending());
            anyPresent |= !(places[i].value() instanceof Missing);
        }
        keys.add(key.toBytes());
    }
}
