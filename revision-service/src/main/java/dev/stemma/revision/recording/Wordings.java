package dev.stemma.revision.recording;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import dev.stemma.kit.store.Schema;
import dev.stemma.revision.recording.attributing.Memory;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;

/** What each article lost, so that its words find their first authors again. */
@ApplicationScoped
class Wordings implements Schema {

    private static final String COLLECTION = "wordings";
    private static final String SEQUENCE = "sequence";

    private final MongoCollection<Wording> wordings;

    Wordings(MongoDatabase database) {
        this.wordings = database.getCollection(COLLECTION, Wording.class);
    }

    /**
     * What an article lost.
     *
     * @param article id of the article
     * @param sequence of the event after which it was so
     * @param memory the lost units
     */
    public record Wording(@BsonId long article, long sequence, byte[] memory) {

        Memory lost() {
            return Memory.decode(memory);
        }
    }

    @Override
    public String collection() {
        return COLLECTION;
    }

    @Override
    public List<IndexModel> indexes() {
        return List.of();
    }

    Wording of(long article) {
        Wording stored = wordings.find(eq(article)).first();
        return stored == null ? new Wording(article, 0, null) : stored;
    }

    /** Replaces what was read, unless somebody else has. */
    void replace(Wording read, long sequence, Memory lost) {
        if (read.sequence() == 0) {
            wordings.updateOne(eq(read.article()), Updates.setOnInsert(SEQUENCE, 0L), new UpdateOptions().upsert(true));
        }
        wordings.updateOne(
                and(eq(read.article()), eq(SEQUENCE, read.sequence())),
                Updates.combine(Updates.set(SEQUENCE, sequence), Updates.set("memory", lost.encoded())));
    }
}
