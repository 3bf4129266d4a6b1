package dev.stemma.local.storing;

import de.bwaldvogel.mongo.bson.Document;
import dev.stemma.local.storing.reading.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The part of a pipeline that is a query: {@code $match}, then {@code $sort}, {@code $skip} and {@code $limit} in this order.
 *
 * @param query what the first stages find
 * @param rest stages for the library
 */
record AggregateCommand(Query query, List<Document> rest) {

    static AggregateCommand of(List<Document> pipeline) {
        List<Document> rest = new ArrayList<>(pipeline);
        List<Document> filters = new ArrayList<>();
        Document filter;
        while ((filter = take(rest, "$match", Document.class)) != null) {
            filters.add(filter);
        }
        Document sort = take(rest, "$sort", Document.class);
        Number skip = take(rest, "$skip", Number.class);
        Number limit = take(rest, "$limit", Number.class);
        Document all = filters.size() == 1 ? filters.getFirst() : all(filters);
        return new AggregateCommand(new Query(all, sort, toInt(skip), toInt(limit), null), rest);
    }

    private static Document all(List<Document> filters) {
        return filters.isEmpty() ? new Document() : new Document("$and", filters);
    }

    private static int toInt(Number number) {
        return number == null ? 0 : (int) Math.min(Integer.MAX_VALUE, number.longValue());
    }

    private static <T> T take(List<Document> stages, String name, Class<T> type) {
        if (!stages.isEmpty()
                && stages.getFirst().size() == 1
                && type.isInstance(stages.getFirst().get(name))) {
            return type.cast(stages.removeFirst().get(name));
        }
        return null;
    }

    /** The name under which the driver's {@code countDocuments} counts, or null when this is something else. */
    String counted() {
        if (rest.size() != 1 || !(rest.getFirst().get("$group") instanceof Document group) || group.size() != 2) {
            return null;
        }
        return group.entrySet().stream()
                .filter(field -> field.getValue() instanceof Document sum
                        && sum.size() == 1
                        && sum.get("$sum") instanceof Number one
                        && one.doubleValue() == 1)
                .map(java.util.Map.Entry::getKey)
                .filter(name -> !(group.get("_id") instanceof Document
                        || Objects.toString(group.get("_id")).startsWith("$")))
                .findFirst()
                .orElse(null);
    }

    /** What one group of all documents is called. */
    Object groupId() {
        return ((Document) rest.getFirst().get("$group")).get("_id");
    }
}
