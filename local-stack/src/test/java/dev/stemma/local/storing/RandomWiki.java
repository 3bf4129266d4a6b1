package dev.stemma.local.storing;

import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Random documents, indexes and queries of the shapes that the planner knows. Leaves out what the library's scan itself has
 * wrong: arrays in arrays, two bounds on an array, order of empty arrays, decimals.
 */
final class RandomWiki {

    /** What a query asks for. */
    record Question(Document filter, Document orderBy, int skip, int limit) {}

    private static final List<String> WORDS = List.of(
            "", "a", "aa", "ab", "abc", "abd", "b", "ba", "Zürich", "zz", "Ärger", "日本", "日本語", "a.b", "a\u0000b");
    private static final List<String> SCALARS = List.of("i", "n", "s", "m", "d", "c.x", "c.y.z", "_id", "i2", "s2");
    private static final List<String> ARRAYS = List.of("t", "r.k", "r.v");

    private final Random random;
    private final boolean emptyArrays;

    RandomWiki(Random random) {
        this.random = random;
        this.emptyArrays = random.nextBoolean();
    }

    List<Document> documents() {
        int count = 100 + random.nextInt(201);
        List<Object> ids = new ArrayList<>(IntStream.range(0, count)
                .mapToObj(i -> i % 3 == 0 ? "id" + i : (Object) (i % 3 == 1 ? i : (long) i * 10_000_000_000L))
                .toList());
        Collections.shuffle(ids, random);
        return ids.stream().map(this::document).toList();
    }

    private Document document(Object id) {
        Document document = new Document("_id", id);
        maybe(document, "i", () -> random.nextInt(12));
        maybe(document, "i2", () -> random.nextInt(3));
        maybe(document, "n", () -> (1L << 53) + random.nextInt(8));
        maybe(document, "s", this::word);
        maybe(document, "s2", this::word);
        maybe(document, "m", this::mixed);
        maybe(document, "d", this::date);
        maybe(document, "c", this::nested);
        maybe(document, "t", () -> array(this::tag));
        maybe(
                document,
                "r",
                () -> array(() -> {
                    Document element = new Document();
                    maybe(element, "k", this::word);
                    maybe(element, "v", () -> random.nextInt(6));
                    return element;
                }));
        return document;
    }

    private void maybe(Document document, String field, Supplier<Object> value) {
        switch (random.nextInt(8)) {
            case 0 -> {
                // missing
            }
            case 1 -> document.append(field, null);
            default -> document.append(field, value.get());
        }
    }

    private Object nested() {
        Document nested = new Document();
        maybe(nested, "x", () -> random.nextInt(5));
        maybe(nested, "y", () -> new Document("z", word()));
        return nested;
    }

    private Object array(Supplier<Object> element) {
        int size = random.nextInt(4);
        return IntStream.range(0, emptyArrays ? size : size + 1)
                .mapToObj(i -> element.get())
                .toList();
    }

    private String word() {
        return WORDS.get(random.nextInt(WORDS.size()));
    }

    private Object tag() {
        return random.nextInt(5) == 0 ? (Object) random.nextInt(4) : word();
    }

    private Object date() {
        return Instant.ofEpochMilli(
                1_700_000_000_000L + random.nextInt(10) * 1000L - random.nextInt(2) * 3_400_000_000_000L);
    }

    private Object mixed() {
        return switch (random.nextInt(9)) {
            case 0 -> random.nextInt(4);
            case 1 -> (long) random.nextInt(4);
            case 2 -> random.nextInt(8) / 2.0;
            case 3 -> word();
            case 4 -> random.nextBoolean();
            case 5 -> date();
            case 6 -> new ObjectId(String.format("%024x", random.nextInt(5)));
            case 7 -> -random.nextInt(4) / 4.0;
            default -> new Document("x", random.nextInt(3));
        };
    }

    /** Key documents and options, in pairs. */
    List<Document[]> indexes() {
        List<Document[]> indexes = new ArrayList<>();
        int count = 2 + random.nextInt(5);
        for (int i = 0; i < count; i++) {
            Document keys = new Document();
            boolean array = random.nextInt(3) == 0;
            int fields = 1 + random.nextInt(3);
            for (int f = 0; f < fields; f++) {
                keys.append(pick(SCALARS), random.nextBoolean() ? 1 : -1);
            }
            if (array) {
                // no two arrays in one index
                keys.append(pick(ARRAYS), random.nextBoolean() ? 1 : -1);
            }
            boolean taken =
                    indexes.stream().anyMatch(index -> index[0].toString().equals(keys.toString()));
            if (!taken && !keys.keySet().equals(java.util.Set.of("_id"))) {
                indexes.add(new Document[] {keys, options()});
            }
        }
        return indexes;
    }

    private Document options() {
        return switch (random.nextInt(6)) {
            case 0 -> new Document("sparse", true);
            case 1 ->
                new Document("partialFilterExpression", new Document("i", new Document("$gte", random.nextInt(6))));
            case 2 -> new Document("partialFilterExpression", new Document("s", new Document("$exists", true)));
            default -> new Document();
        };
    }

    Question question() {
        List<Document> conditions = new ArrayList<>();
        int count = random.nextInt(4);
        for (int i = 0; i < count; i++) {
            conditions.add(condition());
        }
        Document orderBy = orderBy();
        if (orderBy != null && !orderBy.containsKey("t") && random.nextInt(6) == 0) {
            conditions.add(behind(orderBy));
        }
        return new Question(
                join(conditions),
                orderBy,
                random.nextInt(3) == 0 ? random.nextInt(20) : 0,
                random.nextInt(3) * random.nextInt(15));
    }

    private Document join(List<Document> conditions) {
        Document joined = new Document();
        for (Document condition : conditions) {
            String field = condition.keySet().iterator().next();
            if (joined.containsKey(field)) {
                return new Document("$and", List.copyOf(conditions));
            }
            joined.putAll(condition);
        }
        return joined;
    }

    private Document condition() {
        if (random.nextInt(10) == 0) {
            return new Document("$or", List.of(simple(), simple()));
        }
        return simple();
    }

    private Document simple() {
        boolean array = random.nextInt(3) == 0;
        String field = pick(array ? ARRAYS : SCALARS);
        return new Document(field, demand(field, array));
    }

    private Object demand(String field, boolean array) {
        return switch (random.nextInt(9)) {
            case 0, 1 -> value(field);
            case 2 ->
                new Document("$in", new ArrayList<>(java.util.Arrays.asList(value(field), value(field), value(field))));
            case 3 -> new Document(random.nextBoolean() ? "$gt" : "$gte", value(field));
            case 4 -> new Document(random.nextBoolean() ? "$lt" : "$lte", value(field));
            case 5 ->
                array
                        ? new Document("$gte", value(field))
                        : new Document("$gte", value(field)).append("$lt", value(field));
            case 6 -> new Document(random.nextBoolean() ? "$ne" : "$eq", value(field));
            case 7 -> new Document("$exists", random.nextBoolean());
            default -> new BsonRegularExpression("^" + (random.nextBoolean() ? "a" : "日"), "");
        };
    }

    private Object value(String field) {
        if (random.nextInt(15) == 0) {
            return null;
        }
        return switch (field) {
            case "i", "c.x", "r.v" -> random.nextInt(10);
            case "i2" -> random.nextInt(3);
            case "n" -> (1L << 53) + random.nextInt(8);
            case "d" -> date();
            case "m" -> scalarMixed();
            case "_id" -> random.nextBoolean() ? "id" + random.nextInt(300) : (Object) random.nextInt(300);
            case "t" -> tag();
            default -> word();
        };
    }

    private Object scalarMixed() {
        Object value = mixed();
        return value instanceof Document ? 1 : value;
    }

    private Document orderBy() {
        if (random.nextInt(3) == 0) {
            return null;
        }
        Document orderBy = new Document();
        int fields = 1 + random.nextInt(2);
        for (int i = 0; i < fields; i++) {
            String field = !emptyArrays && random.nextInt(8) == 0 ? "t" : pick(SCALARS);
            orderBy.append(field, random.nextBoolean() ? 1 : -1);
        }
        return orderBy;
    }

    /** A page's beginning: behind a value of the order's first field, or at it and behind one of the id. */
    private Document behind(Document orderBy) {
        String field = orderBy.keySet().iterator().next();
        Object value = value(field);
        String behind = ((Number) orderBy.get(field)).intValue() > 0 ? "$gt" : "$lt";
        return new Document(
                "$or",
                List.of(
                        new Document(field, new Document(behind, value)),
                        new Document(field, value).append("_id", new Document("$gt", random.nextInt(200)))));
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}
