package dev.stemma.testing.guarding;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bson.BsonArray;
import org.bson.BsonBoolean;
import org.bson.BsonDocument;
import org.bson.BsonValue;

/** The kinds of indexes that there may be. */
final class PortableIndexes {

    private static final Set<String> OPTIONS =
            Set.of("key", "name", "unique", "sparse", "partialFilterExpression", "expireAfterSeconds");
    private static final Set<String> PARTIAL = Set.of("$eq", "$gt", "$gte", "$lt", "$lte");

    private final List<String> problems = new ArrayList<>();

    private PortableIndexes() {}

    static List<String> problems(BsonArray indexes) {
        PortableIndexes check = new PortableIndexes();
        indexes.forEach(index -> check.index(index.asDocument()));
        return check.problems;
    }

    private void index(BsonDocument index) {
        index.keySet().stream()
                .filter(option -> !OPTIONS.contains(option))
                .forEach(option -> problems.add("The option " + option + " of an index is outside."));
        index.getDocument("key").forEach((field, direction) -> {
            if (!Values.isDirection(direction) || field.contains("$")) {
                problems.add("An index on " + field + ": " + direction + " is outside.");
            }
        });
        if (index.containsKey("expireAfterSeconds") && index.getDocument("key").size() > 1) {
            problems.add("An index with expireAfterSeconds has one field.");
        }
        index.getDocument("partialFilterExpression", new BsonDocument()).forEach(this::partial);
    }

    private void partial(String field, BsonValue condition) {
        if (field.startsWith("$")) {
            problems.add("The operator " + field + " in a partialFilterExpression is outside.");
        } else if (condition instanceof BsonDocument operators) {
            operators.forEach((operator, operand) -> {
                if (!PARTIAL.contains(operator) && !(operator.equals("$exists") && operand.equals(BsonBoolean.TRUE))) {
                    problems.add("The operator " + operator + " in a partialFilterExpression is outside.");
                }
            });
        }
    }
}
