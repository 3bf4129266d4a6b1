package dev.stemma.benchmarks;

import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.function.IntFunction;
import org.bson.Document;

/**
 * Documents like those of the services, under the services' indexes.
 *
 * @param database to fill
 * @param count of documents in each collection
 */
record ServiceData(MongoDatabase database, int count) {

    /** Of one article. */
    static final int REVISIONS = 20;

    static final int SHARDS = 64;
    /** A title that every second page links to. */
    static final String HUB = "hub";
    /** Documents that an author or a popular title has. */
    private static final int EACH = 200;
    /** Articles with events to send, however many there are. */
    private static final int WAITING = 20;

    private static final long BEGINNING = 1_700_000_000_000L;
    private static final int BATCH = 1_000;

    static String hash(int text) {
        return "sha256 of " + text;
    }

    static Date time(int revision) {
        return new Date(BEGINNING + revision / 3 * 1_000L);
    }

    String author(int revision) {
        return "author " + revision % Math.max(1, count / EACH);
    }

    String popular(int page) {
        return "popular " + page % Math.max(1, count / EACH);
    }

    List<Document> targets(int page) {
        Document title = new Document("key", "title " + page / 2).append("title", "Title");
        Document popular = new Document("key", popular(page)).append("title", "Popular");
        return page % 2 == 0
                ? List.of(title, popular, new Document("key", HUB).append("title", "Hub"))
                : List.of(title, popular);
    }

    void load() {
        fill("articles", this::article);
        fill("revisions", this::revision);
        fill("histories", i -> new Document("_id", i).append("keys", List.of("title " + i)));
        fill("pages", this::page);
        fill(
                "tallies",
                i -> new Document("_id", "title " + i).append("version", 1).append("wanted", i % EACH + 1));
        fill(
                "standings",
                i -> new Document("_id", i).append("orphan", "title " + i).append("incoming", i % EACH + 1));
        fill("log", this::event);
        fill(
                "contents",
                i -> new Document("_id", hash(i)).append("unchecked", time(i)).append("source", "x".repeat(100)));
        createIndexes();
    }

    private void createIndexes() {
        IndexOptions sparse = new IndexOptions().sparse(true);
        collection("articles")
                .createIndex(ascending("keys"), new IndexOptions().unique(true).sparse(true));
        collection("articles").createIndex(ascending("ownKey"), sparse);
        collection("articles").createIndex(compoundIndex(ascending("formerKeys"), descending("deleted.at")), sparse);
        collection("articles").createIndex(ascending("proposals.revision"), sparse);
        collection("articles").createIndex(ascending("head.sha256"), sparse);
        collection("articles").createIndex(ascending("outboxPending"), sparse);
        collection("revisions").createIndex(descending("article", "sequence"));
        collection("revisions").createIndex(descending("article", "author.id", "sequence"));
        collection("revisions").createIndex(descending("article", "author.name", "sequence"));
        collection("revisions").createIndex(descending("article", "minor", "sequence"));
        collection("revisions").createIndex(descending("article", "sha256", "sequence"));
        collection("revisions").createIndex(descending("kind", "publishedAt", "_id"));
        collection("revisions")
                .createIndex(
                        descending("minor", "publishedAt", "_id"),
                        new IndexOptions().partialFilterExpression(Filters.gt("sequence", 0)));
        collection("revisions").createIndex(ascending("body.base"), sparse);
        collection("revisions").createIndex(descending("author.id", "publishedAt", "_id"));
        collection("revisions").createIndex(descending("author.name", "publishedAt", "_id"));
        collection("revisions")
                .createIndex(
                        descending("publishedAt", "_id"),
                        new IndexOptions().partialFilterExpression(Filters.gt("sequence", 0)));
        collection("histories").createIndex(descending("keys", "_id"));
        collection("pages").createIndex(ascending("keys"), sparse);
        collection("pages").createIndex(ascending("redirect.key"), sparse);
        collection("pages").createIndex(ascending("targets.key", "key", "_id"));
        collection("tallies").createIndex(compoundIndex(descending("wanted"), ascending("_id")), above0("wanted"));
        collection("standings")
                .createIndex(compoundIndex(descending("incoming"), ascending("_id")), above0("incoming"));
        collection("standings").createIndex(ascending("orphan", "_id"), sparse);
        collection("log").createIndex(ascending("eventId"), new IndexOptions().unique(true));
        collection("log").createIndex(ascending("revision"), sparse);
        collection("log").createIndex(ascending("text"), sparse);
        collection("log").createIndex(ascending("neededAt"), sparse);
        collection("contents").createIndex(ascending("unchecked"), sparse);
    }

    private static IndexOptions above0(String count) {
        return new IndexOptions().partialFilterExpression(Filters.gt(count, 0));
    }

    private MongoCollection<Document> collection(String name) {
        return database.getCollection(name);
    }

    private void fill(String collection, IntFunction<Document> documents) {
        List<Document> batch = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            batch.add(documents.apply(i));
            if (batch.size() == BATCH || i == count - 1) {
                collection(collection).insertMany(batch);
                batch.clear();
            }
        }
    }

    private Document article(int i) {
        Document article = new Document("_id", i)
                .append("title", "Title " + i)
                .append("keys", List.of("title " + i))
                .append("ownKey", "title " + i)
                .append("sequence", 1)
                .append("head", new Document("sha256", hash(i)).append("comment", "h".repeat(200)))
                .append("proposals", List.of(new Document("revision", i)))
                .append("outbox", List.of());
        if (i % 10 == 0) {
            article.append("formerKeys", List.of("title " + i));
        }
        return i % (count / WAITING) == 0 ? article.append("outboxPending", i / (count / WAITING) % SHARDS) : article;
    }

    private Document revision(int i) {
        return new Document("_id", i)
                .append("article", i / REVISIONS)
                .append("sequence", i % REVISIONS + 1)
                .append("author", new Document("id", author(i)).append("name", author(i)))
                .append("publishedAt", time(i))
                .append("minor", i % 3 == 0)
                .append("hidden", List.of())
                .append("kind", i % REVISIONS == 0 ? "created" : "edited")
                .append("sha256", hash(i))
                .append("body", new Document("base", i - 1).append("packed", "x".repeat(600)));
    }

    private Document page(int i) {
        Document page = new Document("_id", i)
                .append("key", "title " + i)
                .append("keys", List.of("title " + i))
                .append("live", true)
                .append("cursor", 1)
                .append("targets", targets(i));
        return i % 10 == 0 ? page.append("redirect", new Document("key", "title " + (i + 1))) : page;
    }

    private Document event(int i) {
        return new Document("_id", i + ":1")
                .append("eventId", "event " + i)
                .append("article", i)
                .append("revision", i)
                .append("text", hash(i))
                .append("neededAt", time(i));
    }
}
