package dev.stemma.testing.guarding;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bson.BsonDocument;
import org.bson.BsonValue;

/** The operators that updates may have. */
final class PortableUpdates {

    static final Set<String> OPERATORS =
            Set.of("$set", "$setOnInsert", "$unset", "$inc", "$min", "$max", "$push", "$pull", "$addToSet");
    static final Set<String> OF_PUSH = Set.of("$each", "$slice", "$position");

    private final List<String> problems = new ArrayList<>();

    private PortableUpdates() {}

    /** Of a document with operators, or one that replaces another. */
    static List<String> problems(BsonDocument update) {
        PortableUpdates check = new PortableUpdates();
        if (!update.isEmpty() && update.getFirstKey().startsWith("$")) {
            update.forEach(check::operator);
        }
        return check.problems;
    }

    private void operator(String name, BsonValue fields) {
        if (!OPERATORS.contains(name)) {
            problems.add("The operator " + name + " in an update is outside.");
            return;
        }
        fields.asDocument().forEach((field, value) -> {
            if (field.contains("$")) {
                problems.add("The positional update of " + field + " is outside.");
            }
            operand(name, value);
        });
    }

    private void operand(String operator, BsonValue value) {
        if (!(value instanceof BsonDocument document)) {
            return;
        }
        switch (operator) {
            case "$push", "$addToSet" ->
                document.keySet().stream()
                        .filter(key -> key.startsWith("$") && !OF_PUSH.contains(key))
                        .forEach(key -> problems.add("The modifier " + key + " of " + operator + " is outside."));
            case "$pull" -> problems.addAll(PortableFilters.problems(document));
            default -> {
                // a value to store
            }
        }
    }
}
