package dev.stemma.local.storing;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import dev.stemma.local.storing.planning.Plan;
import dev.stemma.local.storing.reading.Query;
import dev.stemma.local.storing.reading.Selection;
import java.util.List;
import java.util.function.UnaryOperator;

/** Answers {@code explain}: what was picked, and what it read. */
final class Explanation {

    private Explanation() {}

    /** For a find, count, distinct or aggregate command. */
    static Query queryOf(Document command) {
        if (command.containsKey("pipeline")) {
            List<?> stages = (List<?>) command.get("pipeline");
            return AggregateCommand.of(stages.stream().map(Document.class::cast).toList())
                    .query();
        }
        if (command.containsKey("updates") || command.containsKey("deletes")) {
            List<?> statements = (List<?>) command.getOrDefault("updates", command.get("deletes"));
            return Query.all((Document) ((Document) statements.getFirst()).get("q"));
        }
        if (command.get("query") instanceof Document filter) {
            return new Query(filter, (Document) command.get("sort"), 0, 0, null);
        }
        return FindCommand.of(command).query();
    }

    static Document of(IndexedCollection collection, Query query) {
        return collection.reader().read(view -> {
            Plan plan = collection.reader().plan(query, view);
            Selection selection = new Selection(query, plan, UnaryOperator.identity());
            int found = selection.next(view, Integer.MAX_VALUE, Long.MAX_VALUE).size();
            Document response = new Document(
                            "queryPlanner",
                            new Document("namespace", collection.getFullName()).append("winningPlan", describe(plan)))
                    .append(
                            "executionStats",
                            new Document("nReturned", found).append("totalDocsExamined", selection.examined()));
            Utils.markOkay(response);
            return response;
        });
    }

    private static Document describe(Plan plan) {
        Document stage =
                switch (plan) {
                    case Plan.Natural natural ->
                        new Document("stage", "COLLSCAN").append("direction", direction(natural.backwards()));
                    case Plan.Indexed indexed -> new Document("stage", "FETCH").append("inputStage", describe(indexed));
                    case Plan.Union union ->
                        new Document("stage", "FETCH")
                                .append(
                                        "inputStage",
                                        new Document("stage", union.isOrdered() ? "SORT_MERGE" : "OR")
                                                .append(
                                                        "inputStages",
                                                        union.parts().stream()
                                                                .map(Explanation::describe)
                                                                .toList()));
                };
        return plan.isOrdered() ? stage : new Document("stage", "SORT").append("inputStage", stage);
    }

    private static Document describe(Plan.Indexed plan) {
        Document keys = new Document();
        plan.index().getKeys().forEach(key -> keys.append(key.getKey(), key.isAscending() ? 1 : -1));
        return new Document("stage", "IXSCAN")
                .append("indexName", plan.index().getName())
                .append("keyPattern", keys)
                .append("isMultiKey", plan.index().isMultikey())
                .append("direction", direction(plan.reverse()))
                .append("ranges", plan.ranges().size())
                .append("fixedFields", plan.fixed())
                .append("exact", plan.isExact());
    }

    private static String direction(boolean backwards) {
        return backwards ? "backward" : "forward";
    }
}
