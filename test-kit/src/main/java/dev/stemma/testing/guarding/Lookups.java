package dev.stemma.testing.guarding;

import java.util.List;
import java.util.stream.Stream;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonValue;

/** What a command looks for, each as the {@code find} that looks for the same. */
final class Lookups {

    private static final BsonDocument ALL = new BsonDocument();

    private Lookups() {}

    static List<BsonDocument> of(String name, BsonDocument command) {
        return switch (name) {
            case "find" -> List.of(find(command.get(name), command, "filter", "sort", "limit", "skip"));
            case "findAndModify" -> List.of(find(command.get(name), command, "query", "sort"));
            case "distinct" -> List.of(find(command.get(name), command, "query"));
            // without a query the number is known without counting
            case "count" ->
                command.getDocument("query", ALL).isEmpty()
                        ? List.of()
                        : List.of(find(command.get(name), command, "query"));
            case "update" -> statements(command.get(name), command.getArray("updates"));
            case "delete" -> statements(command.get(name), command.getArray("deletes"));
            case "aggregate" -> List.of(firstStages(command.get(name), command.getArray("pipeline")));
            default -> List.of();
        };
    }

    private static List<BsonDocument> statements(BsonValue collection, BsonArray statements) {
        return statements.stream()
                .map(statement -> find(collection, statement.asDocument(), "q"))
                .toList();
    }

    private static BsonDocument find(BsonValue collection, BsonDocument from, String filter, String... others) {
        BsonDocument find = new BsonDocument("find", collection).append("filter", from.getOrDefault(filter, ALL));
        Stream.of(others).filter(from::containsKey).forEach(option -> find.append(option, from.get(option)));
        return find;
    }

    private static BsonDocument firstStages(BsonValue collection, BsonArray pipeline) {
        BsonDocument find = new BsonDocument("find", collection).append("filter", ALL);
        for (BsonValue stage : pipeline) {
            String name = stage.asDocument().getFirstKey();
            switch (name) {
                case "$match" ->
                    find.put(
                            "filter",
                            and(find.getDocument("filter"), stage.asDocument().get(name)));
                case "$sort" -> find.put("sort", stage.asDocument().get(name));
                default -> {
                    return find;
                }
            }
        }
        return find;
    }

    private static BsonValue and(BsonDocument before, BsonValue next) {
        return before.isEmpty() ? next : new BsonDocument("$and", new BsonArray(List.of(before, next)));
    }
}
