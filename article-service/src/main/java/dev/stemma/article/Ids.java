package dev.stemma.article;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import jakarta.enterprise.context.ApplicationScoped;
import org.bson.Document;

/** Ids that people say aloud: integers that grow. A crash may skip some; none is given twice. */
@ApplicationScoped
public class Ids {

    private final MongoCollection<Document> counters;

    Ids(MongoDatabase database) {
        this.counters = database.getCollection("counters");
    }

    /** An id for a new article. */
    public long nextArticle() {
        return next("article");
    }

    /** An id for a new revision; taken after reading the head that it replaces, so that it is greater. */
    public long nextRevision() {
        return next("revision");
    }

    private long next(String counter) {
        return counters.findOneAndUpdate(
                        Filters.eq("_id", counter),
                        Updates.inc("value", 1L),
                        new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER))
                .get("value", Number.class)
                .longValue();
    }
}
