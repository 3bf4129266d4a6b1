package dev.stemma.links.listing;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import org.bson.conversions.Bson;

/**
 * A list that is one index: the documents that have a field, in its order, and by id where it is the same. A page costs what it
 * holds, however long the list is and however deep in it the page lies.
 *
 * @param documents the collection
 * @param field the field
 * @param least what every value in the list is greater than
 * @param descending whether the greatest comes first
 */
record Walk<T>(MongoCollection<T> documents, String field, Object least, boolean descending) {

    /** A list with the greatest number first. */
    static <T> Walk<T> byCount(MongoCollection<T> documents, String field) {
        return new Walk<>(documents, field, 0L, true);
    }

    /** A list in the order of titles. */
    static <T> Walk<T> byKey(MongoCollection<T> documents, String field) {
        return new Walk<>(documents, field, "", false);
    }

    /** Its beginning. */
    List<T> first(int most) {
        return read(Filters.gt(field, least), most);
    }

    /** What follows behind the document with that value and id. */
    List<T> after(Object value, Object id, int most) {
        List<T> found = read(Filters.and(Filters.eq(field, value), Filters.gt("_id", id)), most);
        if (found.size() < most) {
            Bson rest = descending
                    ? Filters.and(Filters.gt(field, least), Filters.lt(field, value))
                    : Filters.gt(field, value);
            found.addAll(read(rest, most - found.size()));
        }
        return found;
    }

    /** How long it is. */
    long length() {
        return documents.countDocuments(Filters.gt(field, least));
    }

    private List<T> read(Bson filter, int most) {
        Bson order = descending ? Sorts.descending(field) : Sorts.ascending(field);
        return documents
                .find(filter)
                .sort(Sorts.orderBy(order, Sorts.ascending("_id")))
                .limit(most)
                .into(new ArrayList<>());
    }
}
