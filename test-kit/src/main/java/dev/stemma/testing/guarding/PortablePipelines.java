package dev.stemma.testing.guarding;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonValue;

/** The stages that pipelines may have. */
final class PortablePipelines {

    static final Set<String> STAGES =
            Set.of("$match", "$sort", "$skip", "$limit", "$project", "$unwind", "$group", "$count");
    static final Set<String> ACCUMULATORS = Set.of("$sum", "$first", "$min", "$max");

    private final List<String> problems = new ArrayList<>();

    private PortablePipelines() {}

    static List<String> problems(BsonArray pipeline) {
        PortablePipelines check = new PortablePipelines();
        if (pipeline.isEmpty() || !pipeline.getFirst().asDocument().containsKey("$match")) {
            check.problems.add("A pipeline must begin with $match.");
        }
        pipeline.forEach(stage -> stage.asDocument().forEach(check::stage));
        return check.problems;
    }

    private void stage(String name, BsonValue value) {
        if (!STAGES.contains(name)) {
            problems.add("The stage " + name + " is outside.");
            return;
        }
        switch (name) {
            case "$match" -> problems.addAll(PortableFilters.problems(value.asDocument()));
            case "$sort" -> each(name, value.asDocument(), Values::isDirection);
            case "$project" -> each(name, value.asDocument(), part -> Values.isSwitch(part) || part.isString());
            case "$group" -> value.asDocument().forEach(this::group);
            default -> {
                // a number or a path
            }
        }
    }

    private void each(String stage, BsonDocument parts, java.util.function.Predicate<BsonValue> allowed) {
        parts.forEach((field, part) -> {
            if (!allowed.test(part)) {
                problems.add("In " + stage + ", " + field + ": " + part + " is outside.");
            }
        });
    }

    private void group(String field, BsonValue value) {
        if (field.equals("_id")) {
            if (!Values.isPlain(value)) {
                problems.add("A group by anything but fields is outside: " + value + ".");
            }
            return;
        }
        value.asDocument().forEach((accumulator, operand) -> {
            if (!ACCUMULATORS.contains(accumulator) || !Values.isPlain(operand)) {
                problems.add("The accumulator " + accumulator + " of " + operand + " is outside.");
            }
        });
    }
}
