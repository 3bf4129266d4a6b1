package dev.stemma.local.storing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoServerException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class UniqueIndexesRefuseASecondIT {

    private static final int DUPLICATE_KEY = 11000;

    private final OnAStore store = new OnAStore();
    private final MongoCollection<Document> things = store.collection();

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void insertedOrUpdated() {
        things.createIndex(Indexes.ascending("a", "b"), unique());
        insert("{_id: 1, a: 1, b: 1}");
        insert("{_id: 2, a: 1, b: 2}");

        assertRefused(() -> insert("{_id: 3, a: 1, b: 1.0}"));
        assertRefused(() -> things.updateOne(Filters.eq("_id", 2), Updates.set("b", 1)));
        assertThat(things.find(Filters.eq("_id", 2)).first()).isEqualTo(Document.parse("{_id: 2, a: 1, b: 2}"));
        assertThat(things.countDocuments()).isEqualTo(2);
    }

    @Test
    void acrossArraysButNotWithinOne() {
        things.createIndex(Indexes.ascending("keys"), unique());
        insert("{_id: 1, keys: ['a', 'b', 'a']}");

        assertRefused(() -> insert("{_id: 2, keys: ['c', 'b']}"));
    }

    @Test
    void countingWhatIsMissingAsNullUnlessSparse() {
        things.createIndex(Indexes.ascending("a"), unique());
        things.createIndex(Indexes.ascending("b"), unique().sparse(true));
        insert("{_id: 1}");

        assertRefused(() -> insert("{_id: 2, a: null}"));
        insert("{_id: 3, a: 1}");
        insert("{_id: 4, a: 2, b: 1}");
        assertRefused(() -> insert("{_id: 5, a: 3, b: 1}"));
    }

    @Test
    void onlyAmongWhatAPartialOneHolds() {
        things.createIndex(Indexes.ascending("a"), unique().partialFilterExpression(Filters.gt("live", 0)));
        insert("{_id: 1, a: 1, live: 1}");
        insert("{_id: 2, a: 1, live: 0}");

        assertRefused(() -> insert("{_id: 3, a: 1, live: 2}"));
        assertRefused(() -> things.updateOne(Filters.eq("_id", 2), Updates.set("live", 1)));
    }

    @Test
    void alsoWhenTheyComeLater() {
        things.insertMany(List.of(Document.parse("{_id: 1, a: 1}"), Document.parse("{_id: 2, a: 1}")));

        assertThatThrownBy(() -> things.createIndex(Indexes.ascending("a"), unique()))
                .isInstanceOfSatisfying(MongoServerException.class, refused -> assertThat(refused.getCode())
                        .isEqualTo(DUPLICATE_KEY));
        things.deleteOne(Filters.eq("_id", 2));
        assertThatCode(() -> things.createIndex(Indexes.ascending("a"), unique()))
                .doesNotThrowAnyException();
        assertRefused(() -> insert("{_id: 3, a: 1}"));
    }

    @Test
    void untilTheyAreDropped() {
        things.createIndex(Indexes.ascending("a"), unique().name("only one"));
        insert("{_id: 1, a: 1}");

        things.dropIndex("only one");
        insert("{_id: 2, a: 1}");

        assertThat(things.countDocuments(Filters.eq("a", 1))).isEqualTo(2);
    }

    private static IndexOptions unique() {
        return new IndexOptions().unique(true);
    }

    private void insert(String document) {
        things.insertOne(Document.parse(document));
    }

    private static void assertRefused(ThrowingCallable write) {
        assertThatThrownBy(write).isInstanceOfSatisfying(MongoWriteException.class, refused -> assertThat(
                        refused.getError().getCategory())
                .isEqualTo(ErrorCategory.DUPLICATE_KEY));
    }
}
