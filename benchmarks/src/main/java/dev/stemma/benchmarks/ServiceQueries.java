package dev.stemma.benchmarks;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Filters.size;
import static com.mongodb.client.model.Projections.exclude;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;

/** The shapes of the services' queries. Each finds as much among few documents as among many, so only finding differs. */
final class ServiceQueries {

    /** The shapes that wait for the disk. */
    static final Set<String> WRITES = Set.of(
            "compare and set of an article", "next id", "new revision", "log of a sent event", "links of an article");

    private static final int PAGE = 51;
    private static final int MOST_EVENTS = 1_000;

    private final ServiceData data;
    private final MongoCollection<Document> articles;
    private final MongoCollection<Document> revisions;
    private final MongoCollection<Document> histories;
    private final MongoCollection<Document> pages;
    private final MongoCollection<Document> log;
    private final MongoCollection<Document> counters;
    private final Random random = new Random(1);
    private final Map<String, Runnable> shapes = new LinkedHashMap<>();
    private int written;

    ServiceQueries(MongoDatabase database, int count) {
        this.data = new ServiceData(database, count);
        this.articles = database.getCollection("articles");
        this.revisions = database.getCollection("revisions");
        this.histories = database.getCollection("histories");
        this.pages = database.getCollection("pages");
        this.log = database.getCollection("log");
        this.counters = database.getCollection("counters");
    }

    void load() {
        data.load();
    }

    Map<String, Runnable> shapes() {
        findArticles();
        findRevisions();
        findLinks();
        findEvents();
        write();
        return shapes;
    }

    private void findArticles() {
        shape("article by id", () -> articles.find(eq("_id", any())));
        shape("article by title key", () -> articles.find(eq("keys", title(any()))));
        shape("article by former key", () -> articles.find(eq("formerKeys", title(any() / 10 * 10)))
                .sort(descending("_id"))
                .limit(1));
        shape("articles by prefix, behind a cursor", () -> articles.find(
                        and(gte("ownKey", "title 1"), lt("ownKey", "title 2"), gt("ownKey", "title 15")))
                .sort(ascending("ownKey"))
                .limit(PAGE));
        shapes.put(
                "is an article congested",
                () -> articles.countDocuments(and(eq("_id", any()), exists("outbox." + (MOST_EVENTS - 1), true))));
        shape("histories of a page", () -> histories.find(in("_id", several(50))));
        shape("history by title key", () -> histories
                .find(eq("keys", title(any())))
                .sort(descending("_id"))
                .limit(1));
    }

    private void findRevisions() {
        shape(
                "history of an article",
                () -> page(eq("article", any() / ServiceData.REVISIONS), descending("sequence")));
        shape(
                "history of an article, without minor edits",
                () -> page(
                        and(eq("article", any() / ServiceData.REVISIONS), eq("minor", false)), descending("sequence")));
        shape("newest changes", () -> page(gt("sequence", 0), newestFirst()));
        shape("newest changes, behind a cursor", () -> page(and(gt("sequence", 0), behind(any())), newestFirst()));
        shape("changes in a time", () -> {
            int from = any();
            return page(
                    and(
                            gte("publishedAt", ServiceData.time(from)),
                            lt("publishedAt", ServiceData.time(from + 100)),
                            gt("sequence", 0)),
                    newestFirst());
        });
        shape("newest changes by an author, id or name", () -> {
            String author = data.author(any());
            return page(
                    and(
                            or(eq("author.id", author), eq("author.name", author)),
                            ne("hidden", "author"),
                            gt("sequence", 0)),
                    newestFirst());
        });
        shape("which of a page have hidden texts", () -> revisions
                .find(and(in("_id", several(PAGE)), eq("hidden", "text")))
                .projection(exclude("body"))
                .sort(ascending("_id"))
                .limit(PAGE));
    }

    private void findLinks() {
        shape("what 50 titles lead to", () -> pages.find(in("keys", titles(50)))
                .projection(exclude("targets"))
                .sort(ascending("_id")));
        shape("redirects to a title", () -> pages.find(and(eq("live", true), in("redirect.key", titles(2))))
                .projection(exclude("targets"))
                .sort(ascending("_id")));
        shape("backlinks", () -> backlinks(null));
        shape(
                "backlinks, behind a cursor",
                () -> backlinks(or(gt("key", "title 3"), and(eq("key", "title 3"), gt("_id", 3)))));
    }

    private FindIterable<Document> backlinks(Bson behind) {
        Bson linking = and(in("targets.key", data.popular(any()), title(any())), eq("live", true));
        return pages.find(behind == null ? linking : and(linking, behind))
                .sort(ascending("key", "_id"))
                .limit(PAGE);
    }

    private void findEvents() {
        List<Integer> half = IntStream.range(0, ServiceData.SHARDS / 2).boxed().toList();
        shape("articles with events to send", () -> articles.find(in("outboxPending", half))
                .projection(include("_id"))
                .limit(MOST_EVENTS));
        shape("events of an article", () -> articles.find(eq("_id", any())).projection(include("outbox")));
        shape("sent event by its id", () -> log.find(eq("eventId", "event " + any())));
        shape("sent event of a revision", () -> log.find(eq("revision", any())));
    }

    private void write() {
        shapes.put("compare and set of an article", () -> {
            int id = any();
            Document found = articles.find(eq("_id", id)).first();
            articles.updateOne(
                    and(eq("_id", id), eq("sequence", found.get("sequence")), exists("outbox.999", false)),
                    Updates.combine(Updates.inc("sequence", 1), Updates.set("head", "new")));
        });
        shapes.put(
                "taking an event off",
                () -> articles.updateOne(
                        and(eq("_id", any()), size("outbox", 1), eq("outbox.eventId", "none")),
                        Updates.combine(
                                Updates.pull("outbox", eq("eventId", "none")), Updates.unset("outboxPending"))));
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
        shapes.put(
                "forgetting parked events",
                () -> log.deleteMany(and(eq("article", any()), eq("topic", "stemma.articles"), lte("sequence", 3))));
    }

    private void shape(String name, java.util.function.Supplier<FindIterable<Document>> query) {
        shapes.put(name, () -> query.get().into(new ArrayList<>()));
    }

    private FindIterable<Document> page(Bson filter, Bson order) {
        return revisions.find(filter).projection(exclude("body")).sort(order).limit(PAGE);
    }

    private static Bson newestFirst() {
        return descending("publishedAt", "_id");
    }

    private static Bson behind(int id) {
        Date time = ServiceData.time(id);
        return or(lt("publishedAt", time), and(eq("publishedAt", time), lt("_id", id)));
    }

    /** Not so near to the beginning that a page would be short. */
    private int any() {
        return data.count() / 10 + random.nextInt(data.count() * 9 / 10);
    }

    private static String title(int id) {
        return "title " + id;
    }

    private List<String> titles(int count) {
        return several(count).stream().map(ServiceQueries::title).toList();
    }

    private List<Integer> several(int count) {
        return IntStream.range(0, count).mapToObj(i -> any()).toList();
    }
}
