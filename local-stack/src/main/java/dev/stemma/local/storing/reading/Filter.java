package dev.stemma.local.storing.reading;

import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.backend.QueryMatcher;
import de.bwaldvogel.mongo.bson.Document;
import dev.stemma.local.storing.planning.Conditions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Tells which documents a query matches: the library's matcher, except for comparisons.
 *
 * <p>For one thread: the library's matcher is not safe for more.
 */
public final class Filter implements Predicate<Document> {

    private static final Set<String> COMPARISONS = Set.of("$gt", "$gte", "$lt", "$lte");

    private final QueryMatcher matcher = new DefaultQueryMatcher();
    private final List<Predicate<Document>> all;

    /**
     * Reads a filter.
     *
     * @param query as the client sent it
     */
    public Filter(Document query) {
        this.all = predicates(query);
    }

    @Override
    public boolean test(Document document) {
        for (Predicate<Document> each : all) {
            if (!each.test(document)) {
                return false;
            }
        }
        return true;
    }

    private List<Predicate<Document>> predicates(Document query) {
        List<Predicate<Document>> found = new ArrayList<>();
        Document left = new Document();
        for (Map.Entry<String, Object> entry : query.entrySet()) {
            if (entry.getKey().equals("$and") && hasDocuments(entry.getValue())) {
                branches(entry.getValue()).forEach(branch -> found.addAll(predicates(branch)));
            } else if (entry.getKey().equals("$or") && hasDocuments(entry.getValue())) {
                found.add(anyOf(branches(entry.getValue())));
            } else {
                left.put(entry.getKey(), withoutComparisons(entry, found));
            }
        }
        left.values().removeIf(value -> value == Nothing.LEFT);
        if (!left.isEmpty()) {
            found.addFirst(document -> matcher.matches(document, left));
        }
        return found;
    }

    private enum Nothing {
        LEFT
    }

    private Object withoutComparisons(Map.Entry<String, Object> entry, List<Predicate<Document>> found) {
        if (entry.getKey().startsWith("$") || !(entry.getValue() instanceof Document operators)) {
            return entry.getValue();
        }
        Document left = new Document();
        operators.forEach((operator, operand) -> {
            if (COMPARISONS.contains(operator) && Conditions.isRangeEnd(operand)) {
                found.add(new Comparison(entry.getKey(), operator, operand));
            } else {
                left.put(operator, operand);
            }
        });
        return left.isEmpty() && !operators.isEmpty() ? Nothing.LEFT : left;
    }

    private Predicate<Document> anyOf(List<Document> branches) {
        List<Filter> filters = branches.stream().map(Filter::new).toList();
        return document -> filters.stream().anyMatch(filter -> filter.test(document));
    }

    private static boolean hasDocuments(Object value) {
        return value instanceof List<?> list && !list.isEmpty() && list.stream().allMatch(Document.class::isInstance);
    }

    private static List<Document> branches(Object value) {
        return ((List<?>) value).stream().map(Document.class::cast).toList();
    }
}
