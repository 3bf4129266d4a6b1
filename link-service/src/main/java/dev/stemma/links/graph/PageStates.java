package dev.stemma.links.graph;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import dev.stemma.links.Generations;
import dev.stemma.links.LinkPages;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.bson.conversions.Bson;

/** Reads what the graph needs of the pages. */
@ApplicationScoped
class PageStates {

    private static final int BATCH = 500;
    private static final Bson PARTS =
            Projections.include("keys", "cursors", "live", "redirect.key", "targets.key", "stale");

    private final Generations generations;

    PageStates(Generations generations) {
        this.generations = generations;
    }

    /** Number of the generation that is read. */
    long generation() {
        return generations.get().number();
    }

    private MongoCollection<PageState> pages() {
        return generations.get().collection(LinkPages.COLLECTION, PageState.class);
    }

    /** Every page, in the order of ids; those that change meanwhile before or after the change. */
    void forEach(Consumer<PageState> each) {
        long last = Long.MIN_VALUE;
        List<PageState> batch;
        do {
            batch = pages().find(Filters.gt("_id", last))
                    .projection(PARTS)
                    .sort(Sorts.ascending("_id"))
                    .limit(BATCH)
                    .into(new ArrayList<>());
            batch.forEach(each);
            last = batch.isEmpty() ? last : batch.getLast().id();
        } while (batch.size() == BATCH);
    }

    /** The pages of those articles, as far as there are any. */
    List<PageState> of(Collection<Long> articles) {
        return pages().find(Filters.in("_id", articles)).projection(PARTS).into(new ArrayList<>());
    }
}
