package dev.stemma.testing.guarding;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonValue;

/** A command without what differs from call to call: names and operators stay, values become their types. */
final class CommandShape {

    /** Documents to store have as many shapes as there are documents. */
    private static final Set<String> STORED = Set.of("documents");

    /** Here directions and switches matter. */
    private static final Set<String> AS_IS = Set.of("sort", "projection", "fields", "indexes");

    private static final int NUMERIC_NAME = 3;

    private CommandShape() {}

    static String of(String name, BsonDocument command) {
        return command.entrySet().stream()
                .filter(option -> !PortableSubset.isOfTheDriver(option.getKey()))
                .map(option -> option.getKey().equals(name) && option.getValue().isString()
                        ? name + " " + option.getValue().asString().getValue()
                        : option.getKey() + " " + option(option.getKey(), option.getValue()))
                .collect(Collectors.joining(" "));
    }

    private static String option(String name, BsonValue value) {
        return STORED.contains(name) ? "…" : AS_IS.contains(name) ? value.toString() : of(value);
    }

    private static String of(BsonValue value) {
        return switch (value) {
            case BsonDocument document ->
                document.entrySet().stream()
                        .map(field -> name(field.getKey()) + ": " + of(field.getValue()))
                        .collect(Collectors.joining(", ", "{", "}"));
            // however many alike
            case BsonArray array ->
                array.stream()
                        .map(CommandShape::of)
                        .collect(Collectors.toCollection(TreeSet::new))
                        .toString();
            default -> value.getBsonType().name().toLowerCase(java.util.Locale.ROOT);
        };
    }

    /** Maps with ids as names have as many shapes as there are ids. */
    private static String name(String field) {
        return field.length() >= NUMERIC_NAME && field.chars().allMatch(Character::isDigit) ? "#" : field;
    }
}
