package dev.stemma.article;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.bson.Document;

/** The revisions whose text is hidden: edits may still be merged with them, but nobody is shown them. */
@ApplicationScoped
public class HiddenTexts {

    private final MongoCollection<Document> hidden;

    HiddenTexts(MongoDatabase database) {
        this.hidden = database.getCollection("hidden");
    }

    /** Whether that revision's text is hidden. */
    public boolean contains(long revision) {
        return hidden.find(Filters.eq(revision)).first() != null;
    }

    /** Hides the texts of revisions; hiding them again changes nothing. */
    public void hide(List<Long> revisions) {
        for (long revision : revisions) {
            hidden.updateOne(Filters.eq(revision), Updates.set("hidden", true), new UpdateOptions().upsert(true));
        }
    }

    /** Shows them again. */
    public void unhide(List<Long> revisions) {
        hidden.deleteMany(Filters.in("_id", revisions));
    }
}
