package dev.stemma.article.sweeping;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import dev.stemma.article.Contents;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Deletes texts that nothing needs, in two runs: one condemns a text, a later one that still finds it so deletes it. A
 * text is looked at a minute after it was written or condemned at the earliest, while a writer has ten seconds between
 * text and head; and writing a text again takes the mark away that the deletion asks for. So several instances may
 * sweep at once, and no writer has to wait.
 */
@ApplicationScoped
class SweepTexts {

    /** Far longer than any writer may take from the text to the head that needs it, clocks that differ included. */
    static final Duration REST = Duration.ofMinutes(1);

    private static final int BATCH = 200;

    private final MongoCollection<Document> contents;
    private final NeededTexts needed;

    SweepTexts(MongoDatabase database, NeededTexts needed) {
        this.contents = database.getCollection(Contents.COLLECTION);
        this.needed = needed;
    }

    /**
     * What became of the texts that were looked at.
     *
     * @param kept how many are needed
     * @param condemned how many the next run may delete
     * @param deleted how many are gone
     */
    record Swept(int kept, int condemned, int deleted) {

        private Swept and(Swept more) {
            return new Swept(kept + more.kept, condemned + more.condemned, deleted + more.deleted);
        }
    }

    /** One run over all texts that are unchecked for long enough. */
    Swept run(String run, Instant now) {
        Swept all = new Swept(0, 0, 0);
        List<Document> batch;
        do {
            batch = unchecked(now);
            all = all.and(sweep(batch, run, now));
        } while (batch.size() == BATCH);
        return all;
    }

    /** Texts to look at: each step of the run takes them out of this list, so it comes to an end. */
    List<Document> unchecked(Instant now) {
        return contents.find(Filters.lte(Contents.UNCHECKED, Date.from(now.minus(REST))))
                .sort(Sorts.ascending(Contents.UNCHECKED))
                .limit(BATCH)
                .projection(Projections.include(Contents.UNCHECKED, Contents.CONDEMNED))
                .into(new ArrayList<>());
    }

    /** Decides over texts as they were read; whatever was written since then stays. */
    Swept sweep(List<Document> batch, String run, Instant now) {
        Set<String> needed =
                this.needed.of(batch.stream().map(text -> text.getString("_id")).toList());
        int kept = 0;
        int condemned = 0;
        int deleted = 0;
        for (Document text : batch) {
            if (needed.contains(text.getString("_id"))) {
                kept += keep(text);
            } else if (text.getString(Contents.CONDEMNED) == null) {
                condemned += condemn(text, run, now);
            } else {
                deleted += delete(text);
            }
        }
        return new Swept(kept, condemned, deleted);
    }

    private int keep(Document text) {
        return (int) contents.updateOne(
                        unchanged(text),
                        Updates.combine(Updates.unset(Contents.UNCHECKED), Updates.unset(Contents.CONDEMNED)))
                .getMatchedCount();
    }

    private int condemn(Document text, String run, Instant now) {
        return (int) contents.updateOne(
                        unchanged(text),
                        Updates.combine(
                                Updates.set(Contents.CONDEMNED, run), Updates.set(Contents.UNCHECKED, Date.from(now))))
                .getMatchedCount();
    }

    private int delete(Document text) {
        return (int) contents.deleteOne(Filters.and(
                        Filters.eq("_id", text.getString("_id")),
                        Filters.eq(Contents.CONDEMNED, text.getString(Contents.CONDEMNED))))
                .getDeletedCount();
    }

    private static Bson unchanged(Document text) {
        return Filters.and(
                Filters.eq("_id", text.getString("_id")),
                Filters.eq(Contents.UNCHECKED, text.getDate(Contents.UNCHECKED)));
    }
}
