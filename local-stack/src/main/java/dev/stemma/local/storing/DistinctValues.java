package dev.stemma.local.storing;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import dev.stemma.local.storing.ordering.KeyWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Answers {@code distinct}: each value once, in order. */
final class DistinctValues {

    private final String path;
    private final Map<byte[], Object> values = new TreeMap<>(Arrays::compareUnsigned);

    DistinctValues(String path) {
        this.path = path;
    }

    DistinctValues addAll(Stream<Document> documents) {
        documents.forEach(this::add);
        return this;
    }

    Document toResponse() {
        Document response = new Document("values", new ArrayList<>(values.values()));
        Utils.markOkay(response);
        return response;
    }

    private void add(Document document) {
        Object value = Utils.getSubdocumentValueCollectionAware(document, path);
        if (value instanceof Collection<?> array) {
            array.forEach(this::addValue);
        } else {
            addValue(value);
        }
    }

    private void addValue(Object value) {
        if (!(value instanceof Missing)) {
            values.putIfAbsent(KeyWriter.ascending(value), value);
        }
    }
}
