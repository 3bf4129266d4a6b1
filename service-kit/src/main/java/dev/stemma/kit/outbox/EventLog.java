package dev.stemma.kit.outbox;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import dev.stemma.kit.store.Schema;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.bson.Document;
import org.bson.conversions.Bson;

/** What was sent: one slim row per event, {@code <article>:<sequence>}, written before the entry leaves the outbox. */
@ApplicationScoped
public class EventLog implements Schema {

    /** Name of the collection. */
    public static final String COLLECTION = "log";

    private static final String TEXT = "text";
    private static final String NEEDED_AT = "neededAt";

    private final MongoCollection<Document> rows;

    EventLog(MongoDatabase database) {
        this.rows = database.getCollection(COLLECTION);
    }

    @Override
    public String collection() {
        return COLLECTION;
    }

    @Override
    public List<IndexModel> indexes() {
        return List.of(
                new IndexModel(Indexes.ascending("eventId"), new IndexOptions().unique(true)),
                new IndexModel(Indexes.ascending("revision"), new IndexOptions().sparse(true)),
                new IndexModel(Indexes.ascending(TEXT), new IndexOptions().sparse(true)),
                new IndexModel(Indexes.ascending(NEEDED_AT), new IndexOptions().sparse(true)));
    }

    /**
     * A row as far as one must know it to forget it.
     *
     * @param id {@code <article>:<sequence>}
     * @param article id of the article
     * @param revision id of the revision that the event carried, or 0
     * @param text SHA-256 of the text that the event carried, or null
     * @param neededAt when it was sent, or last found to be needed
     */
    public record Row(String id, long article, long revision, String text, Instant neededAt) {

        private static Row of(Document row) {
            return new Row(
                    row.getString("_id"),
                    number(row, "article"),
                    number(row, "revision"),
                    row.getString(TEXT),
                    row.getDate(NEEDED_AT).toInstant());
        }

        private static long number(Document row, String field) {
            return row.get(field) instanceof Number number ? number.longValue() : 0;
        }

        private Bson unchanged() {
            return Filters.and(Filters.eq("_id", id), Filters.eq(NEEDED_AT, Date.from(neededAt)));
        }
    }

    /** The rows that were last needed before that time, the oldest first, at most so many. */
    public List<Row> lastNeededBefore(Instant time, int most) {
        return rows.find(Filters.lt(NEEDED_AT, Date.from(time)))
                .sort(Sorts.ascending(NEEDED_AT))
                .limit(most)
                .map(Row::of)
                .into(new ArrayList<>());
    }

    /** Keeps a row as if its event had been sent at that time. */
    public void keep(Row row, Instant now) {
        rows.updateOne(row.unchanged(), Updates.set(NEEDED_AT, Date.from(now)));
    }

    /** Forgets a row, unless it was kept or written again meanwhile. */
    public void forget(Row row) {
        rows.deleteOne(row.unchanged());
    }

    /** Those of some texts, named by their SHA-256, that rows name. */
    public Set<String> namedOf(Collection<String> texts) {
        return rows.find(Filters.in(TEXT, texts))
                .projection(Projections.include(TEXT))
                .map(row -> row.getString(TEXT))
                .into(new HashSet<>());
    }

    /** Finds an event that was sent. */
    public Optional<OutboxEntry> find(String eventId) {
        return Optional.ofNullable(rows.find(Filters.eq("eventId", eventId)).first())
                .map(OutboxEntry::fromDocument);
    }

    /** Finds the events that carry a revision: one that proposed it, one that published it, or both. */
    public List<OutboxEntry> findRevision(long revision) {
        return rows.find(Filters.eq("revision", revision))
                .map(OutboxEntry::fromDocument)
                .into(new ArrayList<>());
    }

    /** The events of an article from one sequence to another, both included, in no order; asked for by their ids. */
    List<OutboxEntry> range(long article, long first, long last) {
        List<String> ids = LongStream.rangeClosed(first, last)
                .mapToObj(sequence -> id(article, sequence))
                .toList();
        return ids.isEmpty()
                ? List.of()
                : rows.find(Filters.in("_id", ids))
                        .map(OutboxEntry::fromDocument)
                        .into(new ArrayList<>());
    }

    private static String id(long article, long sequence) {
        return article + ":" + sequence;
    }

    /** Writes the row of an event; writing it again changes nothing. */
    void write(long article, OutboxEntry entry) {
        String id = id(article, entry.sequence());
        Document row = new Document("_id", id).append("article", article).append(NEEDED_AT, new Date());
        row.putAll(entry.toDocument());
        if (entry.revision() != 0) {
            row.append("revision", entry.revision());
        }
        rows.replaceOne(Filters.eq("_id", id), row, new ReplaceOptions().upsert(true));
    }
}
