package dev.stemma.revision.recording;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import dev.stemma.kit.inbox.NotYet;
import dev.stemma.kit.store.Schema;
import dev.stemma.revision.recording.attributing.Memory;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.conversions.Bson;

/** What each article lost, so that its words find their first authors again. */
@ApplicationScoped
class Wordings implements Schema {

    private static final String COLLECTION = "wordings";
    private static final String SEQUENCE = "sequence";
    private static final String ERASURES = "erasures";

    private final MongoCollection<Wording> wordings;

    Wordings(MongoDatabase database) {
        this.wordings = database.getCollection(COLLECTION, Wording.class);
    }

    /**
     * What an article lost.
     *
     * @param article id of the article
     * @param sequence of the event after which it was so
     * @param erasures how often units were erased from it, or null for never
     * @param memory the lost units
     */
    public record Wording(@BsonId long article, long sequence, Long erasures, byte[] memory) {

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
        return stored == null ? new Wording(article, 0, null, null) : stored;
    }

    /**
     * Replaces what was read, unless the event that did so came before.
     *
     * @throws NotYet when units were erased from it meanwhile
     */
    void replace(Wording read, long sequence, Memory lost) {
        if (read.sequence() == 0) {
            wordings.updateOne(eq(read.article()), Updates.setOnInsert(SEQUENCE, 0L), new UpdateOptions().upsert(true));
        }
        boolean replaced = change(read, Updates.combine(Updates.set(SEQUENCE, sequence), memory(lost)));
        if (!replaced && of(read.article()).sequence() == read.sequence()) {
            throw new NotYet("words of article " + read.article() + " were just erased");
        }
    }

    /** Forgets what an article lost of the words of a revision. */
    void forget(long article, long revision) {
        boolean done = false;
        while (!done) {
            Wording read = of(article);
            Memory lost = read.lost();
            lost.forget(revision);
            long erasures = read.erasures() == null ? 1 : read.erasures() + 1;
            done = !lost.isChanged() || change(read, Updates.combine(Updates.set(ERASURES, erasures), memory(lost)));
        }
    }

    private boolean change(Wording read, Bson change) {
        Bson asRead = and(eq(read.article()), eq(SEQUENCE, read.sequence()), eq(ERASURES, read.erasures()));
        return wordings.updateOne(asRead, change).getMatchedCount() == 1;
    }

    private static Bson memory(Memory lost) {
        return Updates.set("memory", lost.encoded());
    }
}
