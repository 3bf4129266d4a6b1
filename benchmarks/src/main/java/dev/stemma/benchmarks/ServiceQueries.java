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
import static com.mongodb.client.model.Projections.exclude;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Sorts.orderBy;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;

/** The shapes of the services' queries. Each finds as much among few documents as among many, so only finding differs. */
final class ServiceQueries {

    private static final int PAGE = 51;
    private static final int MOST_EVENTS = 1_000;

    private final ServiceData data;
    private final MongoCollection<Document> articles;
    private final MongoCollection<Document> revisions;
    private final MongoCollection<Document> histories;
    private final MongoCollection<Document> pages;
    private final MongoCollection<Document> tallies;
    private final MongoCollection<Document> standings;
    private final MongoCollection<Document> log;
    private final MongoCollection<Document> contents;
    private final Random random = new Random(1);
    private final Map<String, Runnable> shapes = new LinkedHashMap<>();

    ServiceQueries(ServiceData data) {
        MongoDatabase database = data.database();
        this.data = data;
        this.articles = database.getCollection("articles");
        this.revisions = database.getCollection("revisions");
        this.histories = database.getCollection("histories");
        this.pages = database.getCollection("pages");
        this.tallies = database.getCollection("tallies");
        this.standings = database.getCollection("standings");
        this.log = database.getCollection("log");
        this.contents = database.getCollection("contents");
    }

    Map<String, Runnable> shapes() {
        findArticles();
        findTexts();
        findRevisions();
        findLinks();
        findLists();
        findEvents();
        return shapes;
    }

    private void findArticles() {
        shape("article by id", () -> articles.find(eq("_id", any())));
        shape("article by title key", () -> articles.find(eq("keys", title(any()))));
        shape("article by former key", () -> articles.find(eq("formerKeys", title(any() / 10 * 10)))
                .sort(descending("deleted.at"))
                .limit(1));
        shape("article by one of its proposals", () -> articles.find(eq("proposals.revision", any())));
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

    private void findTexts() {
        shape("heads with any of 50 texts", () -> articles.find(in("head.sha256", hashes()))
                .projection(include("head.sha256")));
        shape("waiting events with any of 50 texts", () -> articles.find(
                        and(gte("outboxPending", 0), in("outbox.text", hashes())))
                .projection(include("outbox.text")));
        shape("sent events with any of 50 texts", () -> log.find(in("text", hashes()))
                .projection(include("text")));
        shape("texts to look at", () -> contents.find(lte("unchecked", new Date()))
                .sort(ascending("unchecked"))
                .limit(PAGE)
                .projection(include("unchecked", "condemned")));
        shape("sent events that nobody needed for long", () -> log.find(lt("neededAt", ServiceData.time(3 * PAGE)))
                .sort(ascending("neededAt"))
                .limit(PAGE));
    }

    private List<String> hashes() {
        return several(50).stream().map(ServiceData::hash).toList();
    }

    private void findRevisions() {
        shape("heads of an article, with texts", () -> revisions
                .find(and(eq("article", any() / ServiceData.REVISIONS), gt("sequence", 3)))
                .sort(ascending("sequence"))
                .limit(PAGE));
        shape("newest head with a text", () -> {
            int id = any();
            return revisions
                    .find(and(
                            eq("article", id / ServiceData.REVISIONS),
                            eq("sha256", ServiceData.hash(id)),
                            gt("sequence", 0),
                            lt("sequence", 20)))
                    .sort(descending("sequence"))
                    .limit(1);
        });
        shape("revisions packed against another", () -> revisions.find(eq("body.base", any())));
        shape("history of an article by an author", () -> {
            int id = any();
            return page(
                    byAuthor(id, and(eq("article", id / ServiceData.REVISIONS), lte("sequence", 15))),
                    descending("sequence"));
        });
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
        shape("newest changes by an author, id or name", () -> page(byAuthor(any(), gt("sequence", 0)), newestFirst()));
        shape("newest created articles", () -> page(and(gt("sequence", 0), eq("kind", "created")), newestFirst()));
        shape("newest minor changes", () -> page(and(gt("sequence", 0), eq("minor", true)), newestFirst()));
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
        shape("backlinks, behind a cursor", () -> backlinks(behind("title 3", 3)));
        shape("backlinks of a hub", () -> hub(null));
        shape("backlinks of a hub, far behind a cursor", () -> hub(behind("title 9", 9)));
    }

    private FindIterable<Document> backlinks(Bson behind) {
        return linking(in("targets.key", data.popular(any()), title(any())), behind);
    }

    private FindIterable<Document> hub(Bson behind) {
        return linking(in("targets.key", ServiceData.HUB), behind);
    }

    private FindIterable<Document> linking(Bson to, Bson behind) {
        Bson linking = and(to, eq("live", true));
        return pages.find(behind == null ? linking : and(linking, behind))
                .sort(ascending("key", "_id"))
                .limit(PAGE);
    }

    private static Bson behind(String key, int id) {
        return and(gte("key", key), or(gt("key", key), and(eq("key", key), gt("_id", id))));
    }

    private void findLists() {
        shape("most wanted titles, behind a cursor", () -> tallies.find(and(eq("wanted", 100), gt("_id", "title 5")))
                .sort(orderBy(descending("wanted"), ascending("_id")))
                .limit(PAGE));
        shape("most linked articles", () -> standings
                .find(gt("incoming", 0))
                .sort(orderBy(descending("incoming"), ascending("_id")))
                .limit(PAGE));
        shape("orphans, behind a cursor", () -> standings
                .find(gt("orphan", "title 15"))
                .sort(ascending("orphan", "_id"))
                .limit(PAGE));
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

    private void shape(String name, java.util.function.Supplier<FindIterable<Document>> query) {
        shapes.put(name, () -> query.get().into(new ArrayList<>()));
    }

    private FindIterable<Document> page(Bson filter, Bson order) {
        return revisions.find(filter).projection(exclude("body")).sort(order).limit(PAGE);
    }

    private Bson byAuthor(int revision, Bson others) {
        String author = data.author(revision);
        return or(
                and(eq("author.id", author), others, ne("hidden", "author")),
                and(eq("author.name", author), others, ne("hidden", "author")));
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
