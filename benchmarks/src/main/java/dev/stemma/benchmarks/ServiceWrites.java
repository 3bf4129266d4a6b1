package dev.stemma.benchmarks;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.bson.Document;

/** The shapes of the services' writes. Each is on disk when it is answered. */
final class ServiceWrites {

    private final ServiceData data;
    private final MongoCollection<Document> articles;
    private final MongoCollection<Document> revisions;
    private final MongoCollection<Document> pages;
    private final MongoCollection<Document> log;
    private final MongoCollection<Document> counters;
    private final Random random = new Random(2);
    private int written;

    ServiceWrites(ServiceData data) {
        MongoDatabase database = data.database();
        this.data = data;
        this.articles = database.getCollection("articles");
        this.revisions = database.getCollection("revisions");
        this.pages = database.getCollection("pages");
        this.log = database.getCollection("log");
        this.counters = database.getCollection("counters");
    }

    Map<String, Runnable> shapes() {
        Map<String, Runnable> shapes = new LinkedHashMap<>();
        shapes.put("compare and set of an article", () -> {
            int id = any();
            Document found = articles.find(eq("_id", id)).first();
            articles.updateOne(
                    and(eq("_id", id), eq("sequence", found.get("sequence")), exists("outbox.999", false)),
                    Updates.combine(Updates.inc("sequence", 1), Updates.set("head.sha256", ServiceData.hash(any()))));
        });
        shapes.put(
                "next id",
                () -> counters.findOneAndUpdate(
                        eq("_id", "article"), Updates.inc("value", 1L), new FindOneAndUpdateOptions().upsert(true)));
        shapes.put(
                "new revision",
                () -> revisions.updateOne(
                        eq("_id", -(++written)),
                        Updates.combine(Updates.set("sequence", 1), Updates.setOnInsert("article", -written)),
                        new UpdateOptions().upsert(true)));
        shapes.put(
                "log of a sent event",
                () -> log.replaceOne(
                        eq("_id", "new " + ++written),
                        new Document("eventId", "new " + written),
                        new ReplaceOptions().upsert(true)));
        shapes.put("links of an article", () -> {
            int id = any();
            pages.updateOne(and(eq("_id", id), eq("cursor", 1)), Updates.set("targets", data.targets(any())));
        });
        return shapes;
    }

    private int any() {
        return random.nextInt(data.count());
    }
}
