package dev.stemma.revision;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import dev.stemma.kit.consistency.ConsistencyToken;
import dev.stemma.kit.consistency.Progress;
import dev.stemma.kit.store.Schema;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** One document per article. Its cursor decides what of the revisions is visible. */
@ApplicationScoped
public class Histories implements Schema, Progress {

    private static final String COLLECTION = "histories";
    private static final String CURSOR = "cursors.articles";

    /** More articles than that never hold one key at the same time. */
    private static final int FEW = 8;

    private final MongoCollection<History> histories;

    /** Keeps the articles of that database. */
    public Histories(MongoDatabase database) {
        this.histories = database.getCollection(COLLECTION, History.class);
    }

    @Override
    public String collection() {
        return COLLECTION;
    }

    /** No index is unique: the events of different articles come in any order, and two may hold a key for a moment. */
    @Override
    public List<IndexModel> indexes() {
        return List.of(
                new IndexModel(Indexes.descending("keys", "_id")),
                new IndexModel(Indexes.descending("formerKeys", "_id")));
    }

    @Override
    public boolean hasReached(ConsistencyToken token) {
        return byId(token.article())
                .filter(history ->
                        history.contains(token.sequence()) && history.applied().reviews() >= token.review())
                .isPresent();
    }

    /** The article with that id, deleted or not. */
    public Optional<History> byId(long article) {
        return Optional.ofNullable(histories.find(Filters.eq(article)).first());
    }

    /** The articles with those ids, by id. */
    public Map<Long, History> byIds(Collection<Long> articles) {
        return StreamSupport.stream(histories.find(Filters.in("_id", articles)).spliterator(), false)
                .collect(Collectors.toMap(History::id, Function.identity()));
    }

    /** The live article that a title key leads to; where two hold it for a moment, the one whose own title it is. */
    public Optional<History> byKey(String key) {
        List<History> holders = histories
                .find(Filters.eq("keys", key))
                .sort(Sorts.descending("_id"))
                .limit(FEW)
                .into(new ArrayList<>());
        return holders.stream()
                .filter(history -> history.keys().getFirst().equals(key))
                .findFirst()
                .or(() -> holders.stream().findFirst());
    }

    /** The last deleted article that had this title key. */
    public Optional<History> deletedByKey(String key) {
        return Optional.ofNullable(histories
                .find(Filters.eq("formerKeys", key))
                .sort(Sorts.descending("_id"))
                .first());
    }

    /**
     * Moves an article on, unless somebody else has.
     *
     * @param before what was read
     * @param after the same article with its cursor further
     * @return false when the article is no longer as it was read
     */
    public boolean replace(History before, History after) {
        if (before.cursors().articles() == 0) {
            ensure(after.id());
        }
        return histories
                        .updateOne(
                                Filters.and(
                                        Filters.eq(after.id()),
                                        Filters.eq(CURSOR, before.cursors().articles())),
                                Updates.combine(
                                        Updates.set("title", after.title()),
                                        Updates.set("keys", after.keys()),
                                        Updates.set("formerKeys", after.formerKeys()),
                                        Updates.set("cursors", after.cursors()),
                                        Updates.set("applied", after.applied()),
                                        Updates.set("head", after.head()),
                                        Updates.set("deleted", after.deleted()),
                                        Updates.set("missing", after.missing()),
                                        Updates.set("stale", after.stale())))
                        .getMatchedCount()
                == 1;
    }

    /** Notes that events are missing, or that they no longer are; never the latter as long as a snapshot left a hole. */
    public void markStale(long article, boolean stale) {
        ensure(article);
        histories.updateOne(
                stale ? Filters.eq(article) : Filters.and(Filters.eq(article), Filters.exists("missing.0", false)),
                Updates.set("stale", stale));
    }

    private void ensure(long article) {
        histories.updateOne(
                Filters.eq(article),
                Updates.combine(
                        Updates.setOnInsert("cursors", new History.Cursors(0)), Updates.setOnInsert("stale", false)),
                new UpdateOptions().upsert(true));
    }
}
