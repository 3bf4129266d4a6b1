package dev.stemma.links;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import dev.stemma.kit.consistency.ConsistencyToken;
import dev.stemma.kit.consistency.Progress;
import dev.stemma.kit.outbox.Outbox;
import dev.stemma.kit.outbox.OutboxEntry;
import dev.stemma.kit.store.Schema;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;

/** One document per article, changed as a whole: links, titles and cursor are never apart. */
@ApplicationScoped
public class LinkPages implements Schema, Progress {

    /** Name of the collection. */
    public static final String COLLECTION = "pages";

    private static final String CURSOR = "cursors.articles";
    private static final String SEQUENCE = "sequence";
    private static final Bson WITHOUT_LINKS = Projections.exclude("targets", "sections", Outbox.FIELD);

    private final MongoCollection<LinkPage> pages;

    LinkPages(MongoDatabase database) {
        this.pages = database.getCollection(COLLECTION, LinkPage.class);
    }

    @Override
    public String collection() {
        return COLLECTION;
    }

    /** No index is unique: the events of different articles come in any order, and two may hold a key for a moment. */
    @Override
    public List<IndexModel> indexes() {
        return List.of(
                new IndexModel(Indexes.ascending("keys"), new IndexOptions().sparse(true)),
                new IndexModel(Indexes.ascending("formerKeys"), new IndexOptions().sparse(true)),
                new IndexModel(Indexes.ascending("redirect.key"), new IndexOptions().sparse(true)),
                new IndexModel(Indexes.ascending("targets.key", "key", "_id")),
                new IndexModel(Indexes.ascending(Outbox.PENDING), new IndexOptions().sparse(true)));
    }

    @Override
    public boolean hasReached(ConsistencyToken token) {
        return byId(token.article())
                .filter(page ->
                        page.contains(token.sequence()) && page.applied().reviews() >= token.review())
                .isPresent();
    }

    /** The article with that id, without its links. */
    public Optional<LinkPage> byId(long article) {
        return Optional.ofNullable(
                pages.find(eq(article)).projection(WITHOUT_LINKS).first());
    }

    /** The article with that id, with its links. */
    public Optional<LinkPage> whole(long article) {
        return Optional.ofNullable(pages.find(eq(article))
                .projection(Projections.exclude(Outbox.FIELD))
                .first());
    }

    /** The live articles that any of these title keys leads to, without their links. */
    public List<LinkPage> byKeys(Collection<String> keys) {
        return withoutLinks(in("keys", keys));
    }

    /** The live articles whose text redirects to any of these title keys, without their links. */
    public List<LinkPage> redirectsTo(Collection<String> keys) {
        return withoutLinks(and(eq("live", true), in("redirect.key", keys)));
    }

    /** The last deleted article that had this title key. */
    public Optional<LinkPage> deletedByKey(String key) {
        return Optional.ofNullable(pages.find(eq("formerKeys", key))
                .projection(WITHOUT_LINKS)
                .sort(Sorts.descending("_id"))
                .first());
    }

    /**
     * The live articles that link to any of these title keys, in the order of their own keys, with their links.
     *
     * @param afterKey own key behind which to begin, or null
     * @param afterId id behind which to begin among articles of that key
     * @param most how many at most
     */
    public List<LinkPage> linkingTo(Collection<String> keys, String afterKey, long afterId, int most) {
        Bson linking = and(in("targets.key", keys), eq("live", true));
        Bson rest = afterKey == null
                ? linking
                : and(linking, or(gt("key", afterKey), and(eq("key", afterKey), gt("_id", afterId))));
        return pages.find(rest)
                .projection(Projections.exclude(Outbox.FIELD))
                .sort(Sorts.ascending("key", "_id"))
                .limit(most)
                .into(new ArrayList<>());
    }

    private List<LinkPage> withoutLinks(Bson filter) {
        return pages.find(filter)
                .projection(WITHOUT_LINKS)
                .sort(Sorts.ascending("_id"))
                .into(new ArrayList<>());
    }

    /**
     * Moves an article on, unless somebody else has.
     *
     * @param before what was read
     * @param after the same article with its cursor or its own sequence further
     * @param events its own events that this brings about, in order
     * @param room what the article's outbox must fulfil
     * @return false when the article is no longer as it was read, or its outbox has no room
     */
    public boolean replace(LinkPage before, LinkPage after, List<OutboxEntry> events, Bson room) {
        if (before.cursors().articles() == 0) {
            ensure(after.id());
        }
        Bson asRead = and(
                eq(after.id()),
                eq(CURSOR, before.cursors().articles()),
                before.sequence() == 0 ? in(SEQUENCE, 0L, null) : eq(SEQUENCE, before.sequence()));
        Bson unchanged = events.isEmpty() ? asRead : and(asRead, room);
        Bson state = state(after);
        Bson change = events.isEmpty() ? state : Updates.combine(state, Outbox.push(after.id(), events));
        return pages.updateOne(unchanged, change).getMatchedCount() == 1;
    }

    /** The same without an event of its own. */
    public boolean replace(LinkPage before, LinkPage after) {
        return replace(before, after, List.of(), Outbox.hasRoom());
    }

    private static Bson state(LinkPage after) {
        return Updates.combine(
                Updates.set("title", after.title()),
                Updates.set("key", after.key()),
                Updates.set("keys", after.keys()),
                Updates.set("formerKeys", after.formerKeys()),
                Updates.set("cursors", after.cursors()),
                Updates.set(SEQUENCE, after.sequence()),
                Updates.set("head", after.head()),
                Updates.set("applied", after.applied()),
                Updates.set("live", after.live()),
                Updates.set("redirect", after.redirect()),
                Updates.set("targets", after.targets()),
                Updates.set("sections", after.sections()));
    }

    /** Notes that events are missing, or that they no longer are. */
    public void markStale(long article, boolean stale) {
        ensure(article);
        pages.updateOne(eq(article), Updates.set("stale", stale));
    }

    private void ensure(long article) {
        pages.updateOne(
                eq(article),
                Updates.combine(
                        Updates.setOnInsert("cursors", new LinkPage.Cursors(0)),
                        Updates.setOnInsert(SEQUENCE, 0L),
                        Updates.setOnInsert("live", false),
                        Updates.setOnInsert("stale", false)),
                new UpdateOptions().upsert(true));
    }
}
