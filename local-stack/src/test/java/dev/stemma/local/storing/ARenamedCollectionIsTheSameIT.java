package dev.stemma.local.storing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoNamespace;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ARenamedCollectionIsTheSameIT {

    private final OnAStore store = new OnAStore();

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void underItsNewNameWithItsIndexes() {
        MongoCollection<Document> old = store.collection();
        old.createIndex(Indexes.ascending("keys"), new IndexOptions().unique(true));
        old.insertOne(new Document("_id", 1).append("keys", List.of("a", "b")));

        old.renameCollection(new MongoNamespace(store.database().getName(), "renamed"));

        MongoCollection<Document> renamed = store.database().getCollection("renamed");
        assertThat(renamed.find(Filters.eq("keys", "b")).first()).containsEntry("_id", 1);
        assertThatThrownBy(() -> renamed.insertOne(new Document("_id", 2).append("keys", List.of("b"))))
                .isInstanceOf(MongoWriteException.class);
        assertThat(old.countDocuments()).isZero();
        old.insertOne(new Document("_id", 3).append("keys", List.of("b")));
        assertThat(renamed.countDocuments()).isEqualTo(1);
    }
}
