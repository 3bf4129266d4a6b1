package dev.stemma.testing.guarding;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bson.BsonDocument;
import org.bson.BsonRegularExpression;
import org.bson.BsonValue;

/** The operators that filters may have. */
final class PortableFilters {

    static final Set<String> BRANCHES = Set.of("$and", "$or", "$nor");
    static final Set<String> OPERATORS =
            Set.of("$eq", "$ne", "$in", "$nin", "$gt", "$gte", "$lt", "$lte", "$exists", "$size", "$all");

    private static final String META = "\\^$.|?*+()[]{}";

    private final List<String> problems = new ArrayList<>();

    private PortableFilters() {}

    static List<String> problems(BsonDocument filter) {
        PortableFilters check = new PortableFilters();
        filter.forEach(check::field);
        return check.problems;
    }

    private void field(String name, BsonValue value) {
        if (BRANCHES.contains(name)) {
            value.asArray().forEach(branch -> problems.addAll(problems(branch.asDocument())));
        } else if (name.startsWith("$")) {
            problems.add("The operator " + name + " in a filter is outside.");
        } else if (value instanceof BsonDocument document && hasOperators(document)) {
            document.forEach(this::operator);
        } else {
            operand(value);
        }
    }

    private static boolean hasOperators(BsonDocument document) {
        return !document.isEmpty() && document.getFirstKey().startsWith("$");
    }

    private void operator(String name, BsonValue operand) {
        if (!OPERATORS.contains(name)) {
            problems.add("The operator " + name + " in a filter is outside.");
        } else if (operand.isArray()) {
            operand.asArray().forEach(this::operand);
        } else {
            operand(operand);
        }
    }

    private void operand(BsonValue value) {
        if (value instanceof BsonRegularExpression expression && !isPrefix(expression)) {
            problems.add("The regular expression " + expression.getPattern()
                    + " is outside: it must begin with ^ and literal text, and have no options.");
        } else if (!Values.isPlain(value)) {
            problems.add("An operator within an operator's value is outside: " + value + ".");
        }
    }

    private static boolean isPrefix(BsonRegularExpression expression) {
        String pattern = expression.getPattern();
        return expression.getOptions().isEmpty()
                && !pattern.contains("|")
                && pattern.length() > 1
                && pattern.charAt(0) == '^'
                && (META.indexOf(pattern.charAt(1)) < 0 || pattern.startsWith("^\\Q"));
    }
}
