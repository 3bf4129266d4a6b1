package dev.stemma.links;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.bson.conversions.Bson;

/** One document per article, changed as a whole: links, titles and cursor are never apart. */
@ApplicationScoped
public class LinkPages implements Schema, Progress {

    /** Name of the collection. */
    public static final String COLLECTION = "pages";

    private static final int KEYS_AT_ONCE = 1_000;
    private static final String CURSOR = "cursors.articles";
    private static final String SEQUENCE = "sequence";
    private static final Bson WITHOUT_LINKS = Projections.exclude("targets", "sections", Outbox.FIELD);

    private final Supplier<Generation> generation;

    /** The pages of whichever generation that is when they are asked. */
    public LinkPages(Supplier<Generation> generation) {
        this.generation = generation;
    }

    private MongoCollection<LinkPage> pages() {
        return generation.get().collection(COLLECTION, LinkPage.class);
    }

    @Override
    public String collection() {
        return COLLECTION;
    }

    @Override
    public void createIn(MongoDatabase database) {
        generation.get().createIndexes(this);
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
                        page.isCounted(token.sequence()) && page.applied().reviews() >= token.review())
                .isPresent();
    }

    /** The article with that id, without its links. */
    public Optional<LinkPage> byId(long article) {
        return Optional.ofNullable(
                pages().find(eq(article)).projection(WITHOUT_LINKS).first());
    }

    /** The article with that id, with its links. */
    public Optional<LinkPage> whole(long article) {
        return Optional.ofNullable(pages().find(eq(article))
                .projection(Projections.exclude(Outbox.FIELD))
                .first());
    }

    /** Those of some articles that there are, with their links, in no order. */
    public List<LinkPage> wholeOf(Collection<Long> articles) {
        return articles.isEmpty()
                ? List.of()
                : pages().find(in("_id", articles))
                        .projection(Projections.exclude(Outbox.FIELD))
                        .into(new ArrayList<>());
    }

    /** The live articles that any of these title keys leads to, without their links. */
    public List<LinkPage> byKeys(Collection<String> keys) {
        return withoutLinks(in("keys", keys));
    }

    /** The articles with these ids, without their links. */
    public List<LinkPage> byIds(Collection<Long> articles) {
        return withoutLinks(in("_id", articles));
    }

    /** The live article that each of these title keys leads to, without its links; keys that lead nowhere are left out. */
    public Map<String, LinkPage> holders(Collection<String> keys) {
        return holders(keys, WITHOUT_LINKS);
    }

    /** The same with the ids of their headings. */
    public Map<String, LinkPage> holdersWithSections(Collection<String> keys) {
        return holders(keys, Projections.exclude("targets", LinkPage.PENDING, Outbox.FIELD));
    }

    /** Where two have a key for a moment, it leads to the younger one. */
    private Map<String, LinkPage> holders(Collection<String> keys, Bson projection) {
        List<String> asked = keys.stream().distinct().toList();
        Map<String, LinkPage> holders = new HashMap<>();
        for (int from = 0; from < asked.size(); from += KEYS_AT_ONCE) {
            List<String> some = asked.subList(from, Math.min(from + KEYS_AT_ONCE, asked.size()));
            pages().find(in("keys", some))
                    .projection(projection)
                    .sort(Sorts.ascending("_id"))
                    .forEach(holder ->
                            holder.held().stream().filter(some::contains).forEach(key -> holders.put(key, holder)));
        }
        return holders;
    }

    /** The live articles whose text redirects to any of these title keys, without their links. */
    public List<LinkPage> redirectsTo(Collection<String> keys) {
        return keys.isEmpty() ? List.of() : withoutLinks(and(eq("live", true), in("redirect.key", keys)));
    }

    /** The last deleted article that had this title key. */
    public Optional<LinkPage> deletedByKey(String key) {
        return Optional.ofNullable(pages().find(eq("formerKeys", key))
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
                // the bound that the index begins at, and what is left out behind it
                : and(
                        linking,
                        gte("key", afterKey),
                        or(gt("key", afterKey), and(eq("key", afterKey), gt("_id", afterId))));
        return pages().find(rest)
                .projection(Projections.exclude(Outbox.FIELD))
                .sort(Sorts.ascending("key", "_id"))
                .limit(most)
                .into(new ArrayList<>());
    }

    /** At most so many articles behind that one, by their ids, without their links. */
    public List<LinkPage> behind(long article, int most) {
        return pages().find(gt("_id", article))
                .projection(WITHOUT_LINKS)
                .sort(Sorts.ascending("_id"))
                .limit(most)
                .into(new ArrayList<>());
    }

    /** How many articles there are, live or not. */
    public long count() {
        return pages().countDocuments(gt("_id", 0L));
    }

    /** Whether any of its events is not sent yet. */
    public boolean hasEventsToSend() {
        return pages().find(gte(Outbox.PENDING, 0)).limit(1).first() != null;
    }

    /** Makes the article's next own event follow at least that sequence. */
    public void raiseSequence(long article, long sequence) {
        pages().updateOne(eq(article), Updates.max(SEQUENCE, sequence));
    }

    /** How many live articles link to a title, or to a section of it; reads all of them. */
    public long countLinking(String key, String anchor) {
        long linking = 0;
        for (LinkPage page : pages().find(and(eq("targets.key", key), eq("live", true)))
                .projection(Projections.exclude("sections", LinkPage.PENDING, Outbox.FIELD))) {
            boolean there = page.targets().stream()
                    .anyMatch(link -> link.key().equals(key) && (anchor == null || anchor.equals(link.anchor())));
            linking += there ? 1 : 0;
        }
        return linking;
    }

    /** How many live articles have a title. */
    public long countHolding(String key) {
        return pages().countDocuments(and(eq("keys", key), eq("live", true)));
    }

    private List<LinkPage> withoutLinks(Bson filter) {
        return pages().find(filter)
                .projection(WITHOUT_LINKS)
                .sort(Sorts.ascending("_id"))
                .into(new ArrayList<>());
    }

    /**
     * Moves an article on, unless somebody else has. What the change adds to the lists is noted in the same step, and must be
     * counted everywhere before the next change.
     *
     * @param before what was read
     * @param after the same article with its cursor or its own sequence further
     * @param events its own events that this brings about, in order
     * @param room what the article's outbox must fulfil
     * @return false when the article is no longer as it was read, its last change is not counted everywhere, or its outbox has
     *     no room
     */
    public boolean replace(LinkPage before, LinkPage after, List<OutboxEntry> events, Bson room) {
        if (before.cursors().articles() == 0) {
            ensure(after.id());
        }
        Bson asRead = and(
                eq(after.id()),
                eq(CURSOR, before.cursors().articles()),
                before.sequence() == 0 ? in(SEQUENCE, 0L, null) : eq(SEQUENCE, before.sequence()));
        List<Bson> filter = new ArrayList<>(List.of(asRead));
        List<Bson> change = new ArrayList<>(List.of(state(after)));
        Pending.between(before, after).ifPresent(pending -> {
            filter.add(exists(LinkPage.PENDING, false));
            change.add(Updates.set(LinkPage.PENDING, pending));
        });
        if (!events.isEmpty()) {
            filter.add(room);
            change.add(Outbox.push(after.id(), events));
        }
        return pages().updateOne(and(filter), Updates.combine(change)).getMatchedCount() == 1;
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
                Updates.set("sections", after.sections()),
                Updates.set("own", after.own()));
    }

    /** Notes that events are missing, or that they no longer are. */
    public void markStale(long article, boolean stale) {
        ensure(article);
        pages().updateOne(eq(article), Updates.set("stale", stale));
    }

    private void ensure(long article) {
        pages().updateOne(
                        eq(article),
                        Updates.combine(
                                Updates.setOnInsert("cursors", new LinkPage.Cursors(0)),
                                Updates.setOnInsert(SEQUENCE, 0L),
                                Updates.setOnInsert("live", false),
                                Updates.setOnInsert("stale", false)),
                        new UpdateOptions().upsert(true));
    }
}
