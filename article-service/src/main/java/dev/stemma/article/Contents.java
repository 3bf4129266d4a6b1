package dev.stemma.article;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import dev.stemma.kit.store.Schema;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/** The texts, each once, under the SHA-256 of its bytes. Written before the head that needs it. */
@ApplicationScoped
public class Contents implements Schema {

    /** Name of the collection. */
    public static final String COLLECTION = "contents";

    private static final String SOURCE = "source";

    private final MongoCollection<Document> contents;

    Contents(MongoDatabase database) {
        this.contents = database.getCollection(COLLECTION);
    }

    @Override
    public String collection() {
        return COLLECTION;
    }

    @Override
    public List<IndexModel> indexes() {
        return List.of();
    }

    /** Stores a text; one that is there already stays, and is no longer condemned. */
    public void put(Source source) {
        contents.updateOne(
                Filters.eq("_id", source.sha256()),
                Updates.combine(Updates.setOnInsert(SOURCE, source.text()), Updates.unset("condemned")),
                new UpdateOptions().upsert(true));
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
