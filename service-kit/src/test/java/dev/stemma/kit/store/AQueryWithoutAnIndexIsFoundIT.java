package dev.stemma.kit.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import dev.stemma.testing.guarding.StoreGuard;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AQueryWithoutAnIndexIsFoundIT {

    private static final String STORE = System.getProperty("stemma.test.mongodb-uri");

    private final List<String> findings = new ArrayList<>();
    private final MongoClient client = MongoClients.create(MongoClientSettings.builder()
            .applyConnectionString(new ConnectionString(STORE))
            .addCommandListener(new StoreGuard(STORE, findings::add))
            .build());
    private final MongoCollection<Document> guarded =
            client.getDatabase("kit_guard_" + System.nanoTime()).getCollection("guarded");

    @BeforeEach
    void fill() {
        guarded.createIndex(Indexes.ascending("name"));
        guarded.createIndex(Indexes.descending("time"), new IndexOptions().sparse(true));
        guarded.insertOne(new Document("_id", 1).append("name", "a").append("size", 2));
    }

    @AfterEach
    void drop() {
        client.getDatabase(guarded.getNamespace().getDatabaseName()).drop();
        client.close();
    }

    @Test
    void whateverCommandItIsPartOf() {
        guarded.find(eq("size", 2)).first();
        guarded.countDocuments(eq("size", 2));
        guarded.updateOne(eq("size", 2), Updates.set("name", "b"));
        guarded.findOneAndUpdate(eq("size", 2), Updates.set("name", "b"));
        guarded.distinct("size", Integer.class).first();
        guarded.aggregate(List.of(
                        Aggregates.match(gt("size", 1)), Aggregates.group("$name", Accumulators.sum("n", "$size"))))
                .first();
        guarded.deleteMany(eq("size", 2));

        assertThat(findings).hasSize(7).allMatch(finding -> finding.contains("No index serves this"));
    }

    @Test
    void alsoASortThatMongoDbDoesNotDoByASparseIndex() {
        guarded.find().sort(Sorts.descending("time")).first();

        assertThat(findings).singleElement().asString().contains("find guarded");
    }

    @Test
    void oncePerShape() {
        guarded.find(eq("size", 1)).first();
        guarded.find(eq("size", 2)).first();

        assertThat(findings).hasSize(1);
    }

    @Test
    void andOneWithAnIndexIsNot() {
        guarded.find(and(eq("name", "a"), eq("size", 2))).first();
        guarded.find(eq("_id", 1)).first();
        guarded.find(gt("time", 1)).sort(Sorts.descending("time")).first();
        guarded.find().sort(Sorts.ascending("name")).first();
        guarded.updateOne(and(eq("_id", 1), eq("size", 2)), Updates.inc("size", 1));

        assertThat(findings).isEmpty();
    }
}
