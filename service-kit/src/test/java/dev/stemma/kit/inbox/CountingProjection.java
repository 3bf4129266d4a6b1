package dev.stemma.kit.inbox;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import dev.stemma.events.Event;
import dev.stemma.events.Topics;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;

/** A projection on a real store that keeps one side document per event, and can be made to crash before the cursor. */
final class CountingProjection implements Projection {

    private final MongoDatabase database;
    private Runnable beforeCursor = () -> {};

    CountingProjection(MongoDatabase database) {
        this.database = database;
    }

    void crashOnceBeforeTheCursor() {
        beforeCursor = () -> {
            beforeCursor = () -> {};
            throw new com.mongodb.MongoException("The process was killed here");
        };
    }

    @Override
    public String topic() {
        return Topics.ARTICLES;
    }

    @Override
    public Position position(long article) {
        Document view = view(article);
        return view == null ? Position.START : new Position(view.get("cursor", 0L), view.getBoolean("stale", false));
    }

    @Override
    public void apply(Event event) {
        database.getCollection("seen")
                .updateOne(
                        Filters.eq("_id", event.id()),
                        Updates.setOnInsert("sequence", event.sequence()),
                        new UpdateOptions().upsert(true));
        beforeCursor.run();
        try {
            database.getCollection("views")
                    .updateOne(
                            event.sequence() == 1
                                    ? Filters.and(Filters.eq(event.article()), Filters.exists("cursor", false))
                                    : Filters.and(
                                            Filters.eq(event.article()), Filters.eq("cursor", event.sequence() - 1)),
                            Updates.combine(
                                    Updates.set("cursor", event.sequence()), Updates.push("applied", event.sequence())),
                            new UpdateOptions().upsert(event.sequence() == 1));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
    }

    @Override
    public void markStale(long article, boolean stale) {
        database.getCollection("views")
                .updateOne(Filters.eq(article), Updates.set("stale", stale), new UpdateOptions().upsert(true));
    }

    List<Long> applied(long article) {
        Document view = view(article);
        return view == null || view.get("applied") == null ? List.of() : view.getList("applied", Long.class);
    }

    List<String> seen() {
        return database.getCollection("seen")
                .find()
                .sort(Sorts.ascending("_id"))
                .map(row -> row.getString("_id"))
                .into(new ArrayList<>());
    }

    private Document view(long article) {
        return database.getCollection("views").find(Filters.eq(article)).first();
    }
}
