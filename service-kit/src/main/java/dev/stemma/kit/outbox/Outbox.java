package dev.stemma.kit.outbox;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Updates;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.bson.Document;
import org.bson.conversions.Bson;

/** The entries on the articles' documents: how a write adds one, and how one is found again. */
@ApplicationScoped
public class Outbox {

    /** Field of an article's document: the entries that are not sent yet, in order. */
    public static final String FIELD = "outbox";

    /** Field of an article's document: its shard while entries wait, else absent. */
    public static final String PENDING = "outboxPending";

    /** Shards that relays share out among them. */
    static final int SHARDS = 64;

    /** Entries that may wait on one article before its edits are refused. */
    static final int MOST_PENDING = 1_000;

    private final MongoDatabase database;
    private final OutboxDefinition definition;
    private final EventLog log;

    Outbox(MongoDatabase database, OutboxDefinition definition, EventLog log) {
        this.database = database;
        this.definition = definition;
        this.log = log;
    }

    /** The part of an update that adds entries to an article, in their order. */
    public static Bson push(long article, List<OutboxEntry> entries) {
        return Updates.combine(
                Updates.pushEach(
                        FIELD, entries.stream().map(OutboxEntry::toDocument).toList()),
                Updates.set(PENDING, shard(article)));
    }

    /** What a new article's document starts with so that its first event is sent. */
    public static Document initial(long article, List<OutboxEntry> entries) {
        return new Document(FIELD, entries.stream().map(OutboxEntry::toDocument).toList())
                .append(PENDING, shard(article));
    }

    /** The part of a compare-and-set's filter that refuses when too many entries wait. */
    public static Bson hasRoom() {
        return Filters.exists(FIELD + "." + (MOST_PENDING - 1), false);
    }

    /** The opposite of {@link #hasRoom()}. */
    public static Bson hasNoRoom() {
        return Filters.exists(FIELD + "." + (MOST_PENDING - 1), true);
    }

    /**
     * Whether an event was committed, and how: looks in the article's outbox, then in the log. The order matters, since
     * the relay writes the log before it pulls the entry.
     *
     * @param article id of the article
     * @param eventId id that was reserved for the event before the write
     */
    public Optional<OutboxEntry> committed(long article, String eventId) {
        return pending(article).stream()
                .filter(entry -> entry.eventId().equals(eventId))
                .findFirst()
                .or(() -> log.find(eventId));
    }

    /**
     * The event that published a revision of an article in the last 30 days, or is about to.
     *
     * @param article id of the article
     * @param revision id of the revision
     */
    public Optional<OutboxEntry> publishing(long article, long revision) {
        Predicate<OutboxEntry> publishes = entry -> entry.revision() == revision
                && entry.article() == article
                && entry.eventType().changesHead();
        return pending(article).stream().filter(publishes).findFirst().or(() -> log.findRevision(revision).stream()
                .filter(publishes)
                .findFirst());
    }

    /**
     * The events of an article from one sequence to another, both included, in order, as far as they are kept. The log is
     * looked at last, since events go there before they leave the outbox.
     */
    public List<OutboxEntry> range(long article, long first, long last) {
        TreeMap<Long, OutboxEntry> found = new TreeMap<>();
        Consumer<OutboxEntry> add = entry -> found.put(entry.sequence(), entry);
        pending(article).stream()
                .filter(entry -> entry.sequence() >= first && entry.sequence() <= last)
                .forEach(add);
        log.range(article, first, last).forEach(add);
        return List.copyOf(found.values());
    }

    private MongoCollection<Document> articles() {
        return database.getCollection(definition.collection().get());
    }

    static int shard(long article) {
        return Math.floorMod(article, SHARDS);
    }

    List<Long> articlesWithPending(List<Integer> shards, int most) {
        return articles()
                .find(Filters.in(PENDING, shards))
                .projection(Projections.include("_id"))
                .limit(most)
                .map(document -> document.get("_id", Number.class).longValue())
                .into(new ArrayList<>());
    }

    /** The entries of an article that are not taken off yet, in order. */
    public List<OutboxEntry> pending(long article) {
        Document document = articles()
                .find(Filters.eq(article))
                .projection(Projections.include(FIELD))
                .first();
        return document == null || document.get(FIELD) == null
                ? List.of()
                : document.getList(FIELD, Document.class).stream()
                        .map(OutboxEntry::fromDocument)
                        .toList();
    }

    /** Takes an entry off; when it was the last one, the article is no longer pending. */
    void pull(long article, OutboxEntry entry) {
        Bson taken = Updates.pull(FIELD, Filters.eq("eventId", entry.eventId()));
        Bson onlyThisOne = Filters.and(
                Filters.eq(article), Filters.size(FIELD, 1), Filters.eq(FIELD + ".eventId", entry.eventId()));
        if (articles()
                        .updateOne(onlyThisOne, Updates.combine(taken, Updates.unset(PENDING)))
                        .getMatchedCount()
                == 0) {
            articles().updateOne(Filters.eq(article), taken);
        }
    }
}
