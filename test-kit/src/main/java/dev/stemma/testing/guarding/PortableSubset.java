package dev.stemma.testing.guarding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonValue;

/** The commands and options of docs/portable-subset.md, which a test keeps the same. */
final class PortableSubset {

    /** Command to options, or to null when any will do. */
    static final Map<String, Set<String>> COMMANDS = Map.ofEntries(
            Map.entry("find", Set.of("filter", "sort", "skip", "limit", "batchSize", "singleBatch", "projection")),
            Map.entry("insert", Set.of("documents", "ordered")),
            Map.entry("update", Set.of("updates", "ordered")),
            Map.entry("delete", Set.of("deletes", "ordered")),
            Map.entry("findAndModify", Set.of("query", "update", "remove", "upsert", "new", "sort", "fields")),
            Map.entry("aggregate", Set.of("pipeline", "cursor")),
            Map.entry("count", Set.of("query")),
            Map.entry("distinct", Set.of("key", "query")),
            Map.entry("createIndexes", Set.of("indexes")),
            Map.entry("dropIndexes", Set.of("index")),
            Map.entry("listIndexes", Set.of("cursor")),
            Map.entry("create", Set.of()),
            Map.entry("drop", Set.of()),
            Map.entry("dropDatabase", Set.of()),
            Map.entry("listCollections", Set.of("cursor", "nameOnly", "filter")),
            Map.entry("explain", Set.of("verbosity")),
            Map.entry("hello", Set.of()),
            Map.entry("ping", Set.of()),
            Map.entry("buildInfo", Set.of()),
            Map.entry("getMore", Set.of("collection", "batchSize")),
            Map.entry("killCursors", Set.of("cursors")),
            Map.entry("endSessions", Set.of()));

    private static final Set<String> STATEMENT = Set.of("q", "u", "upsert", "multi", "limit");

    /** What the driver adds to each command. */
    private static final Set<String> DRIVER =
            Set.of("$db", "$clusterTime", "$readPreference", "lsid", "txnNumber", "readConcern", "writeConcern");

    private final List<String> problems = new ArrayList<>();

    private PortableSubset() {}

    static boolean isOfTheDriver(String option) {
        return DRIVER.contains(option);
    }

    /** Sentences that name what is outside; none when all is well. */
    static List<String> problems(String name, BsonDocument command) {
        PortableSubset check = new PortableSubset();
        if (!COMMANDS.containsKey(name)) {
            return List.of("The command " + name + " is outside the portable subset.");
        }
        check.options(name, command, COMMANDS.get(name));
        check.command(name, command);
        return List.copyOf(check.problems);
    }

    private void options(String name, BsonDocument given, Set<String> allowed) {
        given.keySet().stream()
                .filter(option -> !option.equals(name) && !isOfTheDriver(option) && !allowed.contains(option))
                .forEach(option -> problems.add("The option " + option + " of " + name + " is outside."));
    }

    private void command(String name, BsonDocument command) {
        switch (name) {
            case "find" -> {
                filter(command, "filter");
                fields(command, "sort", Values::isDirection);
                fields(command, "projection", Values::isSwitch);
            }
            case "findAndModify" -> {
                filter(command, "query");
                fields(command, "sort", Values::isDirection);
                fields(command, "fields", Values::isSwitch);
                update(command.get("update"));
            }
            case "insert" -> oneUnlessUnordered(command, "documents");
            case "update" -> statements(command, "updates");
            case "delete" -> statements(command, "deletes");
            case "count", "distinct" -> filter(command, "query");
            case "aggregate" -> problems.addAll(PortablePipelines.problems(command.getArray("pipeline")));
            case "createIndexes" -> problems.addAll(PortableIndexes.problems(command.getArray("indexes")));
            default -> {
                // its options say it all
            }
        }
    }

    private void statements(BsonDocument command, String name) {
        oneUnlessUnordered(command, name);
        for (BsonValue statement : command.getArray(name)) {
            options(name, statement.asDocument(), STATEMENT);
            filter(statement.asDocument(), "q");
            update(statement.asDocument().get("u"));
        }
    }

    private void oneUnlessUnordered(BsonDocument command, String name) {
        boolean ordered =
                command.getBoolean("ordered", org.bson.BsonBoolean.TRUE).getValue();
        if (ordered && command.getArray(name).size() > 1) {
            problems.add("Several " + name + " in one command must be unordered (ordered: false).");
        }
    }

    private void filter(BsonDocument command, String option) {
        if (command.containsKey(option)) {
            problems.addAll(PortableFilters.problems(command.getDocument(option)));
        }
    }

    private void fields(BsonDocument command, String option, java.util.function.Predicate<BsonValue> allowed) {
        command.getDocument(option, new BsonDocument()).forEach((field, value) -> {
            if (!allowed.test(value) || field.contains("$")) {
                problems.add("In " + option + ", " + field + ": " + value + " is outside.");
            }
        });
    }

    private void update(BsonValue update) {
        switch (update) {
            case null -> {
                // a removal
            }
            case BsonArray pipeline -> problems.add("An update by pipeline is outside.");
            default -> problems.addAll(PortableUpdates.problems(update.asDocument()));
        }
    }
}
