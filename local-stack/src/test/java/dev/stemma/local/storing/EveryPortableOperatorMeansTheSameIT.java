package dev.stemma.local.storing;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.UpdateOptions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The operators of docs/portable-subset.md: what they do on MongoDB is written down here, and the local store does it too. */
class EveryPortableOperatorMeansTheSameIT {

    private static final List<Document> THINGS = List.of(
            Document.parse("{_id: 1, n: 1, s: 'abc', t: ['x', 'y'], d: {a: 1}}"),
            Document.parse("{_id: 2, n: 2.5, s: 'abd', t: [], d: {a: 2, b: 1}}"),
            Document.parse("{_id: 3, n: 3, s: 'b', t: ['y', 'z', 'x']}"),
            Document.parse("{_id: 4, n: null, t: 'x'}"),
            Document.parse("{_id: 5, s: 7}"));

    private final OnAStore store = new OnAStore();

    @AfterEach
    void close() {
        store.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{n: 3} ; 3",
                "{n: {$eq: 2.5}} ; 2",
                "{n: {$ne: 3}} ; 1,2,4,5",
                "{n: null} ; 4,5",
                "{n: {$in: [1, 3, null]}} ; 1,3,4,5",
                "{n: {$nin: [1, 3]}} ; 2,4,5",
                "{n: {$gt: 1, $lt: 3}} ; 2",
                "{n: {$gte: 2.5}} ; 2,3",
                "{n: {$lte: 2.5}} ; 1,2",
                "{s: {$gte: 'abd'}} ; 2,3",
                "{s: /^ab/} ; 1,2",
                "{t: 'x'} ; 1,3,4",
                "{t: {$all: ['x', 'z']}} ; 3",
                "{t: {$size: 2}} ; 1",
                "{t: ['x', 'y']} ; 1",
                "{'t.1': 'z'} ; 3",
                "{'t.2': {$exists: true}} ; 3",
                "{s: {$exists: false}} ; 4",
                "{'d.a': {$gt: 1}} ; 2",
                "{d: {a: 1}} ; 1",
                "{$or: [{n: 1}, {s: 'b'}]} ; 1,3",
                "{$and: [{t: 'x'}, {n: {$gt: 1}}]} ; 3",
                "{$nor: [{t: 'x'}, {n: 2.5}]} ; 5",
                "{_id: {$gt: 3}} ; 4,5",
            })
    void inAFilterWithOrWithoutAnIndex(String filter, String ids) {
        store.collection().insertMany(THINGS);
        List<Integer> expected =
                Arrays.stream(ids.split(",")).map(Integer::valueOf).toList();

        assertThat(ids(filter)).isEqualTo(expected);
        List.of("n", "s", "t", "d.a").forEach(field -> store.collection().createIndex(new Document(field, 1)));
        assertThat(ids(filter)).as("with indexes").isEqualTo(expected);
        assertThat(store.collection().countDocuments(Document.parse(filter))).isEqualTo(expected.size());
    }

    private List<Integer> ids(String filter) {
        return store.collection()
                .find(Document.parse(filter))
                .sort(new Document("_id", 1))
                .projection(new Document("_id", 1))
                .map(found -> found.getInteger("_id"))
                .into(new ArrayList<>());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{$set: {n: 5, 'd.b': 2}} ; {_id: 1, n: 5, s: 'abc', t: ['x', 'y'], d: {a: 1, b: 2}}",
                "{$unset: {s: 1, 'd.a': 1}} ; {_id: 1, n: 1, t: ['x', 'y'], d: {}}",
                "{$inc: {n: 2, m: 1}} ; {_id: 1, n: 3, s: 'abc', t: ['x', 'y'], d: {a: 1}, m: 1}",
                "{$min: {n: 0, 'd.a': 4}} ; {_id: 1, n: 0, s: 'abc', t: ['x', 'y'], d: {a: 1}}",
                "{$max: {n: 0, 'd.a': 4}} ; {_id: 1, n: 1, s: 'abc', t: ['x', 'y'], d: {a: 4}}",
                "{$push: {t: 'y'}} ; {_id: 1, n: 1, s: 'abc', t: ['x', 'y', 'y'], d: {a: 1}}",
                "{$push: {t: {$each: ['a', 'b'], $position: 0}}} ;"
                        + " {_id: 1, n: 1, s: 'abc', t: ['a', 'b', 'x', 'y'], d: {a: 1}}",
                "{$push: {t: {$each: ['a', 'b'], $slice: -3}}} ;"
                        + " {_id: 1, n: 1, s: 'abc', t: ['y', 'a', 'b'], d: {a: 1}}",
                "{$pull: {t: 'x'}} ; {_id: 1, n: 1, s: 'abc', t: ['y'], d: {a: 1}}",
                "{$addToSet: {t: {$each: ['x', 'q']}}} ; {_id: 1, n: 1, s: 'abc', t: ['x', 'y', 'q'], d: {a: 1}}",
                "{$setOnInsert: {n: 9}} ; {_id: 1, n: 1, s: 'abc', t: ['x', 'y'], d: {a: 1}}",
            })
    void inAnUpdate(String update, String expected) {
        store.collection().insertOne(THINGS.getFirst());

        store.collection().updateOne(new Document("_id", 1), Document.parse(update));

        assertThat(store.collection().find().first()).isEqualTo(Document.parse(expected));
    }

    @Test
    void inAnUpdateThatInserts() {
        store.collection()
                .updateOne(
                        Document.parse("{_id: 7, n: {$lt: 3}}"),
                        Document.parse("{$setOnInsert: {s: 'new'}, $inc: {m: 1}, $push: {t: {$each: [1, 2]}}}"),
                        new UpdateOptions().upsert(true));

        assertThat(store.collection().find().first()).isEqualTo(Document.parse("{_id: 7, s: 'new', m: 1, t: [1, 2]}"));
    }

    @Test
    void inAPipeline() {
        store.collection().insertMany(THINGS);

        List<Document> found = store.collection()
                .aggregate(List.of(
                        Document.parse("{$match: {_id: {$lt: 5}}}"),
                        Document.parse("{$unwind: '$t'}"),
                        Document.parse("{$group: {_id: '$t', count: {$sum: 1}, least: {$min: '$_id'},"
                                + " greatest: {$max: '$_id'}}}"),
                        Document.parse("{$sort: {count: -1, _id: 1}}"),
                        Document.parse("{$limit: 2}"),
                        Document.parse("{$project: {least: 1, greatest: 1}}")))
                .into(new ArrayList<>());

        assertThat(found)
                .containsExactly(
                        Document.parse("{_id: 'x', least: 1, greatest: 4}"),
                        Document.parse("{_id: 'y', least: 1, greatest: 3}"));
    }
}
