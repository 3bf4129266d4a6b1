package dev.stemma.links.tallying;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import dev.stemma.kit.store.Schema;
import dev.stemma.links.Generation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** One document per title and section that anybody links to or has. None is ever removed, so that no version comes twice. */
@ApplicationScoped
public class Tallies implements Schema {

    /** Name of the collection. */
    public static final String COLLECTION = "tallies";

    private final Supplier<Generation> generation;
    private final Versioned<Tally> versions;

    Tallies(Supplier<Generation> generation) {
        this.generation = generation;
        this.versions = new Versioned<>(this::tallies);
    }

    private MongoCollection<Tally> tallies() {
        return generation.get().collection(COLLECTION, Tally.class);
    }

    @Override
    public void createIn(MongoDatabase database) {
        generation.get().createIndexes(this);
    }

    @Override
    public String collection() {
        return COLLECTION;
    }

    @Override
    public List<IndexModel> indexes() {
        return List.of(new IndexModel(Indexes.ascending("key")), ofList("wanted"), ofList("broken"));
    }

    private static IndexModel ofList(String count) {
        return new IndexModel(
                Indexes.compoundIndex(Indexes.descending(count), Indexes.ascending("_id")),
                new IndexOptions().partialFilterExpression(Filters.gt(count, 0)));
    }

    Map<String, Tally> read(Collection<String> places) {
        Map<String, Tally> read = new HashMap<>();
        versions.read(places, tally -> read.put(tally.id(), tally));
        return read;
    }

    /** Those of sections of these titles. */
    List<Tally> ofSections(Collection<String> keys) {
        List<Tally> found = new ArrayList<>();
        for (List<String> some : Versioned.parts(List.copyOf(keys))) {
            tallies().find(Filters.in("key", some)).forEach(tally -> {
                if (tally.anchor() != null) {
                    found.add(tally);
                }
            });
        }
        return found;
    }

    /** At most so many behind that one, by their ids. */
    List<Tally> behind(String id, int most) {
        return tallies()
                .find(Filters.gt("_id", id))
                .sort(Sorts.ascending("_id"))
                .limit(most)
                .into(new ArrayList<>());
    }

    /** Replaces each by this next version of it, unless somebody was faster, and says whether nobody was. */
    boolean write(List<Tally> next) {
        return versions.write(next.stream()
                .map(tally -> versions.next(tally.id(), tally.version(), tally))
                .toList());
    }
}
