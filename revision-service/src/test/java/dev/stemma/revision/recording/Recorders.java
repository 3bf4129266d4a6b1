package dev.stemma.revision.recording;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import dev.stemma.revision.Histories;
import dev.stemma.revision.ModerationLog;
import dev.stemma.revision.Outcomes;
import dev.stemma.revision.Revisions;
import dev.stemma.revision.Texts;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;

/** Recorders on databases of their own, and what they recorded. */
final class Recorders {

    private Recorders() {}

    /** A recorder that has just started: it remembers nothing. */
    static RecordHistory on(MongoDatabase database) {
        Revisions revisions = new Revisions(database);
        RevisionWrites writes = new RevisionWrites(database);
        ComposeRevision compose = new ComposeRevision(revisions, new Texts(revisions));
        TraceWords trace = new TraceWords(new Wordings(database), compose);
        return new RecordHistory(
                new Histories(database),
                compose,
                new PublishRevision(revisions, compose, trace, writes),
                writes,
                new Outcomes(database),
                new ModerationLog(database));
    }

    static void createIndexes(MongoDatabase database) {
        new Revisions(database).createIn(database);
        new Histories(database).createIn(database);
    }

    /** Everything that is stored of an article. */
    static List<Document> documents(MongoDatabase database, long article) {
        List<Document> documents = new ArrayList<>();
        for (String collection : List.of("histories", "wordings")) {
            database.getCollection(collection).find(Filters.eq(article)).into(documents);
        }
        database.getCollection("revisions")
                .find(Filters.eq("article", article))
                .sort(Sorts.ascending("_id"))
                .into(documents);
        return documents;
    }
}
