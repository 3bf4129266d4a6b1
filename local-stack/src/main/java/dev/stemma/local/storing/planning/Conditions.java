package dev.stemma.local.storing.planning;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import dev.stemma.local.storing.ordering.KeyWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What a filter demands of each field, as far as indexes can tell. Every document that the filter matches meets these demands;
 * not every document that meets them matches, unless they are {@link #isExact() exact}.
 */
public final class Conditions {

    private final Map<String, FieldCondition> fields = new HashMap<>();
    private final Set<String> present = new HashSet<>();
    private final List<List<Document>> alternatives = new ArrayList<>();
    private boolean exact = true;
    private boolean understood = true;

    private Conditions() {}

    /**
     * Reads a filter.
     *
     * @param filter as the client sent it
     * @return its demands
     */
    public static Conditions of(Document filter) {
        Conditions conditions = new Conditions();
        conditions.readAll(filter);
        for (List<Document> branches : conditions.alternatives) {
            conditions.narrowToHull(branches);
        }
        return conditions;
    }

    FieldCondition get(String field) {
        return fields.get(field);
    }

    /** The branches of each {@code $or}. */
    List<List<Document>> alternatives() {
        return alternatives;
    }

    Set<String> fields() {
        return fields.keySet();
    }

    /** Whether nothing of the filter is left for the matcher. */
    boolean isExact() {
        return exact;
    }

    /** Whether every document that these match meets all demands of a partial index. */
    boolean imply(Conditions partial) {
        return partial.understood
                && partial.present.stream().allMatch(this::demandsPresence)
                && partial.fields.entrySet().stream()
                        .allMatch(demand -> fields.containsKey(demand.getKey())
                                && fields.get(demand.getKey()).implies(demand.getValue()));
    }

    /** Whether only documents that have the field match. */
    boolean demandsPresence(String field) {
        return present.contains(field)
                || fields.containsKey(field) && fields.get(field).demandsPresence();
    }

    private void readAll(Document filter) {
        filter.forEach(this::read);
    }

    private void read(String key, Object value) {
        switch (key) {
            case "$and" -> branches(value).forEach(this::readAll);
            case "$or" -> {
                leaveToFilter();
                alternatives.add(branches(value));
            }
            case "$comment" -> {
                // says nothing of documents
            }
            default -> readField(key, value);
        }
    }

    private void readField(String key, Object value) {
        if (key.startsWith("$")) {
            leaveToFilter();
        } else if (value instanceof BsonRegularExpression regex) {
            beginsLike(key, regex.getPattern(), regex.getOptions());
        } else if (value instanceof Document operators) {
            readOperators(key, operators);
        } else {
            readEqual(key, value);
        }
    }

    private void readEqual(String key, Object value) {
        if (isComparable(value)) {
            equal(key, List.of(KeyWriter.ascending(value)), value == null);
        } else {
            leaveToFilter();
        }
    }

    private void leaveToFilter() {
        exact = false;
        understood = false;
    }

    private void readOperators(String key, Document operators) {
        if (operators.get("$regex") != null) {
            Object regex = operators.get("$regex");
            Object options = operators.get("$options");
            beginsLike(
                    key,
                    regex instanceof BsonRegularExpression expression ? expression.getPattern() : regex.toString(),
                    options == null ? null : options.toString());
            return;
        }
        operators.forEach((operator, operand) -> readOperator(key, operator, operand));
    }

    private void readOperator(String key, String operator, Object operand) {
        switch (operator) {
            case "$eq" -> readEqual(key, operand);
            case "$in" -> readIn(key, operand);
            case "$all" -> readAllOf(key, operand);
            case "$exists" -> readExists(key, operand);
            case "$gt", "$gte", "$lt", "$lte" -> readRange(key, operator, operand);
            default -> leaveToFilter();
        }
    }

    private void readIn(String key, Object operand) {
        if (operand instanceof Collection<?> values && values.stream().allMatch(Conditions::isComparable)) {
            equal(
                    key,
                    values.stream().map(KeyWriter::ascending).toList(),
                    values.stream().anyMatch(Objects::isNull));
        } else {
            leaveToFilter();
        }
    }

    /** An index finds those with the first value; the filter looks for the others. */
    private void readAllOf(String key, Object operand) {
        leaveToFilter();
        if (operand instanceof Collection<?> values
                && !values.isEmpty()
                && isComparable(values.iterator().next())) {
            equal(key, List.of(KeyWriter.ascending(values.iterator().next())), false);
        }
    }

    private void readExists(String key, Object operand) {
        if (Utils.isTrue(operand)) {
            exact = false;
            present.add(key);
        } else {
            leaveToFilter();
        }
    }

    private void readRange(String key, String operator, Object operand) {
        if (isRangeEnd(operand)) {
            within(key, range(operator, operand));
        } else {
            leaveToFilter();
        }
    }

    private void beginsLike(String key, String pattern, String options) {
        leaveToFilter();
        RegexPrefix.of(pattern, options).ifPresent(prefix -> {
            Bound bound = new Bound(KeyWriter.stringsBeginningWith(prefix), true);
            within(key, new Interval(bound, bound));
        });
    }

    /** Null stands for missing too, which an index cannot tell from an array without the field. */
    private void equal(String key, List<byte[]> values, boolean withNull) {
        exact &= !withNull;
        fields.computeIfAbsent(key, k -> new FieldCondition()).anyOf(values);
    }

    private void within(String key, Interval interval) {
        fields.computeIfAbsent(key, k -> new FieldCondition()).within(interval);
    }

    /** Comparisons hold only among values of one type. */
    private static Interval range(String operator, Object operand) {
        byte[] key = KeyWriter.ascending(operand);
        Bound type = new Bound(new byte[] {key[0]}, true);
        Bound end = new Bound(key, operator.endsWith("e"));
        return operator.startsWith("$g") ? new Interval(end, type) : new Interval(type, end);
    }

    private static boolean isComparable(Object value) {
        return !(value instanceof Collection
                || value instanceof Document
                || value instanceof BsonRegularExpression
                || value instanceof Missing);
    }

    /**
     * Whether a value bounds a range as MongoDB has it.
     *
     * @param value operand of a comparison
     * @return false for what is left to the library
     */
    public static boolean isRangeEnd(Object value) {
        return value != null
                && isComparable(value)
                && !(value instanceof MinKey || value instanceof MaxKey)
                && !(value instanceof Double number && number.isNaN());
    }

    private static List<Document> branches(Object value) {
        return value instanceof Collection<?> branches
                ? branches.stream()
                        .filter(Document.class::isInstance)
                        .map(Document.class::cast)
                        .toList()
                : List.of();
    }

    /** What every branch demands of a field, the whole demands at least as loosely. */
    private void narrowToHull(List<Document> branches) {
        List<Conditions> each = branches.stream().map(Conditions::of).toList();
        if (each.isEmpty()) {
            return;
        }
        for (String field : each.getFirst().fields()) {
            if (each.stream().allMatch(branch -> branch.bounds(field))) {
                each.stream()
                        .map(branch -> branch.get(field).hull())
                        .reduce(Interval::around)
                        .ifPresent(hull -> within(field, hull));
            }
        }
    }

    private boolean bounds(String field) {
        FieldCondition condition = fields.get(field);
        return condition != null && condition.hull() != null;
    }
}
