package dev.stemma.links.tallying;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Updates;
import dev.stemma.links.Generation;
import dev.stemma.links.LinkPage;
import dev.stemma.links.LinkPages;
import dev.stemma.links.Pending;
import dev.stemma.links.tallying.Tally.Change;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.conversions.Bson;

/** The changes on the articles' documents that are not counted everywhere yet. */
@ApplicationScoped
class PendingChanges {

    private static final String NUMBER = LinkPage.PENDING + ".number";

    private final Supplier<Generation> generation;

    PendingChanges(Supplier<Generation> generation) {
        this.generation = generation;
    }

    private MongoCollection<Waiting> pages() {
        return generation.get().collection(LinkPages.COLLECTION, Waiting.class);
    }

    /**
     * What is read of an article's document.
     *
     * @param id the article's id
     * @param pending its change
     */
    public record Waiting(@BsonId long id, Pending pending) {}

    Optional<Pending> of(long page) {
        return Optional.ofNullable(of(List.of(page)).get(page));
    }

    /** By article; those without one are left out. */
    Map<Long, Pending> of(Collection<Long> articles) {
        Map<Long, Pending> found = new HashMap<>();
        for (List<Long> some : Versioned.parts(articles.stream().distinct().toList())) {
            pages().find(Filters.and(Filters.in("_id", some), Filters.exists(NUMBER)))
                    .projection(Projections.include(LinkPage.PENDING))
                    .forEach(page -> found.put(page.id(), page.pending()));
        }
        return found;
    }

    /** Notes that a change is counted at a place whose tally is about to name another one. */
    void noteCounted(Change change, String place) {
        pages().updateOne(isOpen(change), Updates.addToSet(LinkPage.PENDING + ".counted", place));
    }

    /** The change is counted everywhere. */
    void settled(Change change) {
        pages().updateOne(isOpen(change), Updates.unset(LinkPage.PENDING));
    }

    private static Bson isOpen(Change change) {
        return Filters.and(Filters.eq(change.page()), Filters.eq(NUMBER, change.number()));
    }
}
