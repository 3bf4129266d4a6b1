package dev.stemma.revision;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import dev.stemma.events.Author;
import dev.stemma.events.Cause;
import dev.stemma.events.Event;
import dev.stemma.events.EventData.ArticleDeleted;
import dev.stemma.events.EventData.ArticleProtected;
import dev.stemma.events.EventData.ArticleRestored;
import dev.stemma.events.EventData.EditRequested;
import dev.stemma.events.EventData.RevisionApproved;
import dev.stemma.events.EventData.RevisionDecided;
import dev.stemma.events.EventType;
import dev.stemma.kit.store.Schema;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.conversions.Bson;

/** What moderators did, one row per event, which nothing changes or removes. */
@ApplicationScoped
public class ModerationLog implements Schema {

    private static final String COLLECTION = "moderation_log";

    private final MongoCollection<Row> rows;

    /** Keeps it in that database. */
    public ModerationLog(MongoDatabase database) {
        this.rows = database.getCollection(COLLECTION, Row.class);
    }

    /**
     * One thing that a moderator did.
     *
     * @param id id of its event
     * @param at when
     * @param moderator who
     * @param action what, for example {@code hide}
     * @param article id of the article
     * @param title title of the article at that time, or null for one that had none yet
     * @param revision the revision that it was about, or null
     * @param sameText further revisions that it covers
     * @param what the parts that it is about
     * @param reason why, or null
     */
    @org.eclipse.microprofile.openapi.annotations.media.Schema(name = "ModerationLogEntry")
    public record Row(
            @BsonId String id,
            Instant at,
            Author moderator,
            String action,
            long article,
            String title,
            Long revision,
            List<Long> sameText,
            List<String> what,
            String reason) {

        /** Lists that are missing in the store are empty. */
        public Row {
            sameText = sameText == null ? List.of() : List.copyOf(sameText);
            what = what == null ? List.of() : List.copyOf(what);
        }
    }

    private record Deed(String action, Long revision, List<Long> sameText, List<String> what, String reason) {}

    @Override
    public String collection() {
        return COLLECTION;
    }

    @Override
    public List<IndexModel> indexes() {
        return List.of(
                new IndexModel(Indexes.descending("at", "_id")),
                new IndexModel(Indexes.descending("article", "at", "_id")),
                new IndexModel(Indexes.descending("moderator.id", "at", "_id")),
                new IndexModel(Indexes.descending("moderator.name", "at", "_id")));
    }

    /** Notes an event, if it is a moderator's deed; noting it again changes nothing. */
    public void append(Event event) {
        deed(event).ifPresent(deed -> append(event, deed));
    }

    /**
     * Rows, newest first.
     *
     * @param conditions on article and moderator
     * @param time of the row behind which to begin, or null
     * @param id of that row, or null
     * @param most how many at most
     */
    public List<Row> find(List<Bson> conditions, Instant time, String id, int most) {
        List<Bson> all = new ArrayList<>(conditions);
        all.add(time == null ? gt("at", Instant.EPOCH) : or(lt("at", time), and(eq("at", time), lt("_id", id))));
        return rows.find(and(all))
                .sort(Indexes.descending("at", "_id"))
                .limit(most)
                .into(new ArrayList<>());
    }

    private void append(Event event, Deed deed) {
        Author moderator =
                new Author(event.head().actor().id(), event.head().actor().name());
        List<Bson> fields = new ArrayList<>(List.of(
                Updates.setOnInsert("at", event.head().at()),
                Updates.setOnInsert("moderator", moderator),
                Updates.setOnInsert("action", deed.action()),
                Updates.setOnInsert("article", event.article()),
                Updates.setOnInsert("sameText", deed.sameText()),
                Updates.setOnInsert("what", deed.what())));
        present(fields, "title", event.head().article().title());
        present(fields, "revision", deed.revision());
        present(fields, "reason", deed.reason());
        rows.updateOne(eq(event.id()), Updates.combine(fields), new UpdateOptions().upsert(true));
    }

    private static void present(List<Bson> fields, String name, Object value) {
        if (value != null) {
            fields.add(Updates.setOnInsert(name, value));
        }
    }

    private static Optional<Deed> deed(Event event) {
        return Optional.ofNullable(
                switch (event.data()) {
                    case RevisionApproved approved ->
                        new Deed("approve", approved.revision(), List.of(), List.of(), approved.reason());
                    case RevisionDecided decided
                    when event.type() != EventType.REVISION_WITHDRAWN ->
                        new Deed(
                                action(event.type()),
                                decided.revision(),
                                decided.sameText(),
                                decided.what(),
                                decided.reason());
                    case EditRequested edit when edit.cause() == Cause.ROLLBACK -> about("rollback", edit.comment());
                    case ArticleDeleted deleted -> about("delete", deleted.reason());
                    case ArticleRestored restored -> about("restore", restored.reason());
                    case ArticleProtected protection ->
                        about("protect", protection.protection().reason());
                    default -> null;
                });
    }

    private static Deed about(String action, String reason) {
        return new Deed(action, null, List.of(), List.of(), reason);
    }

    private static String action(EventType type) {
        return switch (type) {
            case REVISION_REJECTED -> "reject";
            case REVISION_HIDDEN -> "hide";
            case REVISION_UNHIDDEN -> "unhide";
            case REVISION_ERASED -> "erase";
            default -> throw new IllegalArgumentException("No decision of a moderator: " + type);
        };
    }
}
