package dev.stemma.links.wanted;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import dev.stemma.links.LinkPages;
import dev.stemma.markup.Title;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bson.Document;

/** Counts anew at each question how many articles link to each title that no live article has. */
@ApplicationScoped
class CountWanted {

    private static final Comparator<Wanted> MOST_WANTED_FIRST =
            Comparator.comparingInt(Wanted::count).reversed().thenComparing(Wanted::key, Title::compareKeys);

    private final MongoDatabase database;

    CountWanted(MongoDatabase database) {
        this.database = database;
    }

    /** All of them, most wanted first, by key where as many want them. */
    List<Wanted> all() {
        Set<String> written = new HashSet<>();
        database.getCollection(LinkPages.COLLECTION)
                .distinct("keys", String.class)
                .into(written);
        List<Wanted> wanted = new ArrayList<>();
        for (Document linked : database.getCollection(LinkPages.COLLECTION)
                .aggregate(List.of(
                        Aggregates.match(Filters.eq("live", true)),
                        Aggregates.unwind("$targets"),
                        Aggregates.group(
                                new Document("page", "$_id").append("key", "$targets.key"),
                                Accumulators.first("title", "$targets.title")),
                        Aggregates.group(
                                "$_id.key", Accumulators.first("title", "$title"), Accumulators.sum("count", 1))))) {
            if (!written.contains(linked.getString("_id"))) {
                wanted.add(new Wanted(linked.getString("_id"), linked.getString("title"), linked.getInteger("count")));
            }
        }
        wanted.sort(MOST_WANTED_FIRST);
        return wanted;
    }

    /** A title that no live article has, and how many articles link to it. */
    record Wanted(String key, String title, int count) {

        /** Whether it stands behind that place in the list. */
        boolean isBehind(long otherCount, String otherKey) {
            return count < otherCount || (count == otherCount && Title.compareKeys(key, otherKey) > 0);
        }
    }
}
