package dev.stemma.article;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import dev.stemma.events.Topics;
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

    private static final String KEYS = "keys";
    private static final String FORMER_KEYS = "formerKeys";
    private static final String OWN_KEY = "ownKey";
    private static final String SEQUENCE = "sequence";

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
        IndexOptions sparse = new IndexOptions().sparse(true);
        return List.of(
                new IndexModel(
                        Indexes.ascending(KEYS), new IndexOptions().unique(true).sparse(true)),
                new IndexModel(Indexes.ascending(OWN_KEY), sparse),
                new IndexModel(
                        Indexes.compoundIndex(Indexes.ascending(FORMER_KEYS), Indexes.descending("deleted.at")),
                        sparse),
                new IndexModel(Indexes.ascending(Proposals.REVISION), sparse),
                new IndexModel(Indexes.ascending(Outbox.PENDING), sparse),
                new IndexModel(Indexes.ascending("head.sha256"), sparse));
    }

    /** The article that a title key leads to. */
    public Optional<Article> byKey(String key) {
        return Optional.ofNullable(find(Filters.eq(KEYS, key)).first());
    }

    /** Those of the title keys that lead to an article. */
    public List<String> keysInUse(List<String> keys) {
        return find(Filters.in(KEYS, keys)).into(new ArrayList<>()).stream()
                .flatMap(article -> article.keys().stream())
                .toList();
    }

    /** The article with that id, unborn or deleted ones too. */
    public Optional<Article> byId(long id) {
        return Optional.ofNullable(find(Filters.eq(id)).first());
    }

    /** At most so many ids behind that one, in their order. */
    public List<Long> idsBehind(long id, int most) {
        return articles.find(Filters.gt("_id", id))
                .projection(Projections.exclude(Outbox.FIELD, Proposals.FIELD))
                .sort(Sorts.ascending("_id"))
                .limit(most)
                .map(Article::id)
                .into(new ArrayList<>());
    }

    /** The article that has an open proposal with that id. */
    public Optional<Article> byProposal(long revision) {
        return Optional.ofNullable(
                find(Filters.eq(Proposals.REVISION, revision)).first());
    }

    /** The last deleted article that had this title key. */
    public Optional<Article> deletedByKey(String key) {
        return Optional.ofNullable(find(Filters.eq(FORMER_KEYS, key))
                .sort(Sorts.descending("deleted.at"))
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
        List<Bson> range = new ArrayList<>(List.of(Filters.gte(OWN_KEY, prefix)));
        if (!prefix.isEmpty()) {
            range.add(Filters.lt(OWN_KEY, prefix + Character.toString(Character.MAX_CODE_POINT)));
        }
        if (after != null) {
            range.add(Filters.gt(OWN_KEY, after));
        }
        return find(Filters.and(range))
                .sort(Sorts.ascending(OWN_KEY))
                .limit(most)
                .into(new ArrayList<>());
    }

    /** What became of a write. */
    public enum Written {
        /** It is stored, with its event. */
        DONE,
        /** Something happened to the article since it was read: read it again. */
        MOVED_ON,
        /** Another article has one of the keys. */
        KEY_TAKEN
    }

    /** Stores a new article together with its first event. Repeating it changes nothing. */
    public Written insert(Article article, OutboxEntry event) {
        return insert(article, event, List.of());
    }

    /** The same with a first proposal. */
    public Written insert(Article article, OutboxEntry event, Proposal first) {
        return insert(article, event, List.of(Updates.setOnInsert(Proposals.FIELD, List.of(first))));
    }

    private Written insert(Article article, OutboxEntry event, List<Bson> more) {
        List<Bson> document = new ArrayList<>(more);
        document.add(Updates.setOnInsert("title", article.title()));
        document.add(Updates.setOnInsert(SEQUENCE, article.sequence()));
        document.add(Updates.setOnInsert("protection", article.protection()));
        document.add(Updates.setOnInsert("applied", article.applied()));
        document.add(Updates.setOnInsert("createdAt", article.createdAt()));
        document.add(Updates.setOnInsert(Outbox.initial(article.id(), List.of(event))));
        if (!article.isUnborn()) {
            document.add(Updates.setOnInsert("head", article.head()));
            document.add(Updates.setOnInsert(KEYS, article.keys()));
            document.add(Updates.setOnInsert(OWN_KEY, article.keys().getFirst()));
        }
        UpdateOptions upsert = new UpdateOptions().upsert(true);
        return unlessKeyTaken(() -> {
            articles.updateOne(Filters.eq(article.id()), Updates.combine(document), upsert);
            return Written.DONE;
        });
    }

    /**
     * Changes an article, if nothing has happened to it meanwhile.
     *
     * @param next the article as it shall be, one sequence after what was read
     */
    public Written change(Article next, OutboxEntry event) {
        return change(next, event, ProposalsChange.NONE);
    }

    /** The same, which also changes its open proposals. */
    public Written change(Article next, OutboxEntry event, ProposalsChange proposals) {
        List<Bson> unchanged = new ArrayList<>(proposals.conditions());
        unchanged.add(Filters.eq(next.id()));
        unchanged.add(Filters.eq(SEQUENCE, next.sequence() - 1));
        unchanged.add(Outbox.hasRoom());
        List<Bson> update = new ArrayList<>(proposals.updates());
        update.add(state(next));
        update.add(Outbox.push(next.id(), List.of(event)));
        return unlessKeyTaken(() -> articles.updateOne(Filters.and(unchanged), Updates.combine(update))
                                .getMatchedCount()
                        == 1
                ? Written.DONE
                : Written.MOVED_ON);
    }

    /** Notes an event of {@link Topics#REVIEWS} that asks for nothing here. */
    public void noteReviews(long id, long reviews) {
        articles.updateOne(Filters.eq(id), Updates.max("applied.reviews", reviews));
    }

    /** Notes an event of {@link Topics#LINKS} that asks for nothing here. */
    public void noteLinks(long id, long links) {
        articles.updateOne(Filters.eq(id), Updates.max("applied.links", links));
    }

    /** Whether so many events of the article wait that it takes no more. */
    public boolean isCongested(long id) {
        return articles.countDocuments(Filters.and(Filters.eq(id), Outbox.hasNoRoom())) > 0;
    }

    private FindIterable<Article> find(Bson filter) {
        return articles.find(filter).projection(Projections.exclude(Outbox.FIELD, Proposals.FIELD));
    }

    /** Requests are noted with the greatest sequence: a change may have been read before the last was noted. */
    private static Bson state(Article next) {
        return Updates.combine(
                Updates.set("title", next.title()),
                setOrUnset(KEYS, next.keys()),
                next.keys().isEmpty()
                        ? Updates.unset(OWN_KEY)
                        : Updates.set(OWN_KEY, next.keys().getFirst()),
                setOrUnset(FORMER_KEYS, next.formerKeys()),
                Updates.set(SEQUENCE, next.sequence()),
                next.isUnborn() ? Updates.unset("head") : Updates.set("head", next.head()),
                Updates.set("protection", next.protection()),
                next.deleted() == null ? Updates.unset("deleted") : Updates.set("deleted", next.deleted()),
                Updates.set("createdAt", next.createdAt()),
                Updates.max("applied.reviews", next.applied().reviews()),
                Updates.max("applied.links", next.applied().links()));
    }

    private static Bson setOrUnset(String field, List<String> values) {
        return values.isEmpty() ? Updates.unset(field) : Updates.set(field, values);
    }

    private static Written unlessKeyTaken(java.util.function.Supplier<Written> write) {
        try {
            return write.get();
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return Written.KEY_TAKEN;
            }
            throw e;
        }
    }
}
