package dev.stemma.article;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import dev.stemma.kit.store.Schema;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/** The texts, each once, under the SHA-256 of its bytes. Written before the head that needs it. */
@ApplicationScoped
public class Contents implements Schema {

    /** Name of the collection. */
    public static final String COLLECTION = "contents";

    /** Field of a text that has to be checked for being needed: since when. Absent once it was found to be needed. */
    public static final String UNCHECKED = "unchecked";

    /** Field of a text that was found not to be needed: the run that found it so. */
    public static final String CONDEMNED = "condemned";

    private static final String SOURCE = "source";

    private final MongoCollection<Document> contents;
    private final Clock clock;

    @Inject
    Contents(MongoDatabase database) {
        this(database, Clock.systemUTC());
    }

    /** The texts by a clock of one's own. */
    public Contents(MongoDatabase database, Clock clock) {
        this.contents = database.getCollection(COLLECTION);
        this.clock = clock;
    }

    @Override
    public String collection() {
        return COLLECTION;
    }

    @Override
    public List<IndexModel> indexes() {
        return List.of(new IndexModel(Indexes.ascending(UNCHECKED), new IndexOptions().sparse(true)));
    }

    /** Stores a text; one that is there already stays, is no longer condemned and will be checked again. */
    public void put(Source source) {
        contents.updateOne(
                Filters.eq("_id", source.sha256()),
                Updates.combine(
                        Updates.setOnInsert(SOURCE, source.text()),
                        Updates.set(UNCHECKED, Date.from(clock.instant())),
                        Updates.unset(CONDEMNED)),
                new UpdateOptions().upsert(true));
    }

    /** Says that a text, if it is kept, may no longer be needed. */
    public void checkAgain(String sha256) {
        contents.updateOne(Filters.eq("_id", sha256), Updates.set(UNCHECKED, Date.from(clock.instant())));
    }

    /** The text with that hash, if it is still kept. */
    public Optional<String> find(String sha256) {
        return Optional.ofNullable(contents.find(Filters.eq("_id", sha256)).first())
                .map(content -> content.getString(SOURCE));
    }

    /**
     * The text with that hash, which a head or an unsent event needs.
     *
     * @throws IllegalStateException if it is gone, which nothing may cause
     */
    public String get(String sha256) {
        return find(sha256).orElseThrow(() -> new IllegalStateException("The text " + sha256 + " is missing."));
    }
}
