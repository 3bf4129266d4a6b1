package dev.stemma.revision;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import dev.stemma.kit.store.Schema;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.bson.Document;
import org.bson.conversions.Bson;

/** All revisions and proposals, to be looked up. */
@ApplicationScoped
public class Revisions implements Schema {

    /** Name of the collection. */
    public static final String COLLECTION = "revisions";

    private static final String SEQUENCE = "sequence";
    private static final String SUBMITTED = "submitted";
    private static final String PUBLISHED_AT = "publishedAt";

    private final MongoCollection<StoredRevision> revisions;

    /** Looks revisions up in that database. */
    public Revisions(MongoDatabase database) {
        this.revisions = database.getCollection(COLLECTION, StoredRevision.class);
    }

    @Override
    public String collection() {
        return COLLECTION;
    }

    /**
     * One for each filter together with its order: of an article by publication, of everything by time. Partial where
     * others would be sparse, since MongoDB sorts by no sparse index.
     */
    @Override
    public List<IndexModel> indexes() {
        return List.of(
                new IndexModel(Indexes.descending("article", SEQUENCE)),
                new IndexModel(Indexes.descending("article", "author.id", SEQUENCE)),
                new IndexModel(Indexes.descending("article", "author.name", SEQUENCE)),
                new IndexModel(Indexes.descending("article", "minor", SEQUENCE)),
                new IndexModel(Indexes.descending("article", "sha256", SEQUENCE)),
                new IndexModel(Indexes.descending("author.id", PUBLISHED_AT, "_id")),
                new IndexModel(Indexes.descending("author.name", PUBLISHED_AT, "_id")),
                new IndexModel(Indexes.descending("kind", PUBLISHED_AT, "_id")),
                new IndexModel(Indexes.descending("minor", PUBLISHED_AT, "_id"), published()),
                new IndexModel(
                        Indexes.descending(PUBLISHED_AT, "_id"), published().name("published")),
                new IndexModel(Indexes.ascending("state", "at", "_id"), proposal()),
                new IndexModel(Indexes.ascending("state", "author.name", "at", "_id"), proposal()),
                new IndexModel(Indexes.ascending("article", "state", "at", "_id"), proposal()),
                new IndexModel(Indexes.ascending("article", SUBMITTED), proposal()),
                new IndexModel(Indexes.descending("author.id", "at", "_id"), proposal()),
                new IndexModel(Indexes.ascending("sha256")),
                new IndexModel(Indexes.ascending("replaced")),
                new IndexModel(Indexes.ascending("body.base"), new IndexOptions().sparse(true)));
    }

    private static IndexOptions published() {
        return new IndexOptions().partialFilterExpression(gt(SEQUENCE, 0));
    }

    private static IndexOptions proposal() {
        return new IndexOptions().partialFilterExpression(gt(SUBMITTED, 0));
    }

    /** The other revisions that have this text, of whatever article, without it. */
    public List<StoredRevision> withText(String sha256, long except, int most) {
        return find(and(eq("sha256", sha256), Filters.ne("_id", except)), Indexes.ascending("_id"), most);
    }

    /** The revision with that id and its text. */
    public Optional<StoredRevision> byId(long id) {
        return Optional.ofNullable(revisions.find(eq(id)).first());
    }

    /** The revisions with those ids and their texts, by id. */
    public Map<Long, StoredRevision> byIds(Collection<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : StreamSupport.stream(revisions.find(Filters.in("_id", ids)).spliterator(), false)
                        .collect(Collectors.toMap(StoredRevision::id, Function.identity()));
    }

    /** The newest head of that article before a sequence that had this text, with the text. */
    public Optional<StoredRevision> newestWithText(long article, String sha256, long before) {
        return Optional.ofNullable(revisions
                .find(and(eq("article", article), eq("sha256", sha256), gt(SEQUENCE, 0), lt(SEQUENCE, before)))
                .sort(Indexes.descending(SEQUENCE))
                .first());
    }

    /** The revisions whose text is packed against that of the given one, with their texts. */
    public List<StoredRevision> packedAgainst(long base) {
        return revisions.find(eq("body.base", base)).into(new ArrayList<>());
    }

    /**
     * Heads of an article with their texts, in the order of their publication.
     *
     * @param after sequence behind which to begin
     * @param most how many at most
     */
    public List<StoredRevision> published(long article, long after, int most) {
        return inOrderOf(SEQUENCE, article, after, most, revisions).into(new ArrayList<>());
    }

    /** Ids of the same heads, also where a document cannot be read as a revision. */
    public List<Long> publishedIds(long article, long after, int most) {
        return ids(SEQUENCE, article, after, most);
    }

    /**
     * Everything that was proposed for an article, whatever became of it, with its text, in the order of submission.
     *
     * @param after sequence of a submission behind which to begin
     * @param most how many at most
     */
    public List<StoredRevision> submitted(long article, long after, int most) {
        return inOrderOf(SUBMITTED, article, after, most, revisions).into(new ArrayList<>());
    }

    /** Ids of the same proposals, also where a document cannot be read as a revision. */
    public List<Long> submittedIds(long article, long after, int most) {
        return ids(SUBMITTED, article, after, most);
    }

    private List<Long> ids(String field, long article, long after, int most) {
        return inOrderOf(field, article, after, most, revisions.withDocumentClass(Document.class))
                .projection(Projections.include("_id"))
                .map(document -> document.get("_id", Number.class).longValue())
                .into(new ArrayList<>());
    }

    private static <T> FindIterable<T> inOrderOf(
            String field, long article, long after, int most, MongoCollection<T> documents) {
        return documents
                .find(and(eq("article", article), gt(field, after)))
                .sort(Indexes.ascending(field))
                .limit(most);
    }

    /**
     * Revisions without their texts.
     *
     * @param order must be total
     * @param most how many at most
     */
    public List<StoredRevision> find(Bson filter, Bson order, int most) {
        return revisions
                .find(filter)
                .projection(Projections.exclude("body", "origins"))
                .sort(order)
                .limit(most)
                .into(new ArrayList<>());
    }

    /** Those of the given revisions whose text is hidden. */
    public Set<Long> withHiddenText(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        Set<Long> hidden = new HashSet<>();
        find(and(Filters.in("_id", ids), eq("hidden", StoredRevision.TEXT)), Indexes.ascending("_id"), ids.size())
                .forEach(revision -> hidden.add(revision.id()));
        return hidden;
    }
}
