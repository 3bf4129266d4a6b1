package dev.stemma.article;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import dev.stemma.kit.outbox.Outbox;
import dev.stemma.kit.outbox.OutboxEntry;
import dev.stemma.kit.store.Schema;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;

/** The articles. Every change is one compare-and-set that also puts its event into the article's outbox. */
@ApplicationScoped
public class Articles implements Schema {

    /** Name of the collection. */
    public static final String COLLECTION = "articles";

    private final MongoCollection<Article> articles;

    Articles(MongoDatabase database) {
        this.articles = database.getCollection(COLLECTION, Article.class);
    }

    @Override
    public String collection() {
        return COLLECTION;
    }

    @Override
    public List<IndexModel> indexes() {
        return List.of(
                new IndexModel(
                        Indexes.ascending("keys"),
                        new IndexOptions().unique(true).sparse(true)),
                new IndexModel(Indexes.ascending("ownKey"), new IndexOptions().sparse(true)),
                new IndexModel(Indexes.ascending("formerKeys"), new IndexOptions().sparse(true)),
                new IndexModel(Indexes.ascending(Outbox.PENDING), new IndexOptions().sparse(true)),
                new IndexModel(Indexes.ascending("head.sha256"), new IndexOptions().sparse(true)));
    }

    /** The article that a title key leads to. */
    public Optional<Article> byKey(String key) {
        return Optional.ofNullable(articles.find(Filters.eq("keys", key)).first());
    }

    /** The article with that id, deleted or not. */
    public Optional<Article> byId(long id) {
        return Optional.ofNullable(articles.find(Filters.eq(id)).first());
    }

    /** The last deleted article that had this title key. */
    public Optional<Article> deletedByKey(String key) {
        return Optional.ofNullable(articles.find(Filters.eq("formerKeys", key))
                .sort(Sorts.descending("_id"))
                .first());
    }

    /**
     * Articles in the order of their own keys.
     *
     * @param prefix what the keys begin with
     * @param after key behind which to begin, or null
     * @param most how many at most
     */
    public List<Article> byPrefix(String prefix, String after, int most) {
        List<Bson> range = new ArrayList<>(List.of(Filters.gte("ownKey", prefix)));
        if (!prefix.isEmpty()) {
            range.add(Filters.lt("ownKey", prefix + Character.toString(Character.MAX_CODE_POINT)));
        }
        if (after != null) {
            range.add(Filters.gt("ownKey", after));
        }
        return articles.find(Filters.and(range))
                .sort(Sorts.ascending("ownKey"))
                .limit(most)
                .into(new ArrayList<>());
    }

    /**
     * Stores a new article together with its first event. Repeating it changes nothing.
     *
     * @return false when one of its keys is taken
     */
    public boolean insert(Article article, OutboxEntry event) {
        Bson document = Updates.combine(
                Updates.setOnInsert("title", article.title()),
                Updates.setOnInsert("keys", article.keys()),
                Updates.setOnInsert("ownKey", article.keys().getFirst()),
                Updates.setOnInsert("sequence", article.sequence()),
                Updates.setOnInsert("head", article.head()),
                Updates.setOnInsert("protection", article.protection()),
                Updates.setOnInsert("applied", article.applied()),
                Updates.setOnInsert("createdAt", article.createdAt()),
                Updates.setOnInsert(Outbox.initial(article.id(), List.of(event))));
        try {
            articles.updateOne(Filters.eq(article.id()), document, new UpdateOptions().upsert(true));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    /**
     * Makes a new head the article's, with its event, if nothing has happened to the article meanwhile.
     *
     * @param next the article with the new head, one sequence after what was read
     * @return false when the article has moved on, or its outbox is full
     */
    public boolean replaceHead(Article next, OutboxEntry event) {
        return change(next, event, Updates.set("head", next.head()));
    }

    /**
     * Deletes an article with its event, if nothing has happened to it meanwhile.
     *
     * @param next the article with the deletion, one sequence after what was read
     * @return false when the article has moved on, or its outbox is full
     */
    public boolean delete(Article next, OutboxEntry event) {
        return change(
                next,
                event,
                Updates.combine(
                        Updates.set("deleted", next.deleted()),
                        Updates.set("formerKeys", next.formerKeys()),
                        Updates.unset("keys"),
                        Updates.unset("ownKey")));
    }

    /** Whether so many events of the article wait that it takes no more. */
    public boolean isCongested(long id) {
        return articles.countDocuments(Filters.and(Filters.eq(id), Outbox.hasNoRoom())) > 0;
    }

    private boolean change(Article next, OutboxEntry event, Bson what) {
        Bson unchanged =
                Filters.and(Filters.eq(next.id()), Filters.eq("sequence", next.sequence() - 1), Outbox.hasRoom());
        Bson update =
                Updates.combine(what, Updates.set("sequence", next.sequence()), Outbox.push(next.id(), List.of(event)));
        return articles.updateOne(unchanged, update).getMatchedCount() == 1;
    }
}
