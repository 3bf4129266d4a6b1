package dev.stemma.links.repairing;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import dev.stemma.links.Generations;
import dev.stemma.links.LinkPages;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.bson.conversions.Bson;

/** The live articles that link to exactly one key, without their links. */
@ApplicationScoped
class LinkingArticles {

    private final Generations generations;

    LinkingArticles(Generations generations) {
        this.generations = generations;
    }

    private MongoCollection<LinkingArticle> pages() {
        return generations.get().collection(LinkPages.COLLECTION, LinkingArticle.class);
    }

    /** Some of them, in title order, behind that one or from the first on. */
    List<LinkingArticle> to(String key, LinkingArticle behind, int most) {
        Bson linking = Filters.and(Filters.in("targets.key", List.of(key)), Filters.eq("live", true));
        Bson rest = behind == null
                ? linking
                : Filters.and(
                        linking,
                        Filters.gte("key", behind.key()),
                        Filters.or(
                                Filters.gt("key", behind.key()),
                                Filters.and(Filters.eq("key", behind.key()), Filters.gt("_id", behind.id()))));
        return pages().find(rest)
                .projection(Projections.include("key", "title", "cursors"))
                .sort(Sorts.ascending("key", "_id"))
                .limit(most)
                .into(new ArrayList<>());
    }
}
