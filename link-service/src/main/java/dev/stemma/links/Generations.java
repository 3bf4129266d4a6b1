package dev.stemma.links;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.result.UpdateResult;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.conversions.Bson;

/** The one document that says which generation is read and whether another is being built; every instance goes by it. */
@ApplicationScoped
public class Generations implements Supplier<Generation> {

    private static final String ID = "graph";
    private static final String CURRENT = "current";
    private static final String NEXT = "next";
    private static final Duration GOOD_FOR = Duration.ofSeconds(1);

    private final MongoDatabase database;
    private final MongoCollection<State> states;
    private volatile Known known;

    /** Those of that database. */
    public Generations(MongoDatabase database) {
        this.database = database;
        this.states = database.getCollection("generations", State.class);
    }

    /**
     * What the document says.
     *
     * @param id always the same
     * @param current number of the generation that is read
     * @param next number of the one that is being built, or null
     * @param last the greatest number that was ever given, or null
     */
    public record State(@BsonId String id, long current, Long next, Long last) {

        /** A number that no generation has had. */
        long unused() {
            return 1 + Math.max(current, last == null ? current : last);
        }
    }

    private record Known(State state, long at) {}

    /** What it says now. */
    public State state() {
        State state = Optional.ofNullable(states.find(Filters.eq("_id", ID)).first())
                .orElse(new State(ID, Generation.FIRST, null, null));
        known = new Known(state, System.nanoTime());
        return state;
    }

    /** The generation that is read, as it was known at most a second ago. */
    @Override
    public Generation get() {
        Known seen = known;
        boolean good = seen != null && System.nanoTime() - seen.at() < GOOD_FOR.toNanos();
        return generation((good ? seen.state() : state()).current());
    }

    /** That generation. */
    public Generation generation(long number) {
        return new Generation(database, number);
    }

    /** Begins to build another generation, unless something else has happened since that state was read. */
    public boolean begin(State seen) {
        return change(
                seen,
                Updates.combine(
                        Updates.set(CURRENT, seen.current()),
                        Updates.set(NEXT, seen.unused()),
                        Updates.set("last", seen.unused())));
    }

    /** Makes the next generation the one that is read, likewise. */
    public boolean turnOver(State seen) {
        return change(seen, Updates.combine(Updates.set(CURRENT, seen.next()), Updates.unset(NEXT)));
    }

    /** Stops building, likewise. */
    public boolean giveUp(State seen) {
        return change(seen, Updates.unset(NEXT));
    }

    private boolean change(State seen, Bson update) {
        Bson asSeen = Filters.and(
                Filters.eq("_id", ID),
                Filters.eq(CURRENT, seen.current()),
                seen.next() == null ? Filters.exists(NEXT, false) : Filters.eq(NEXT, seen.next()));
        boolean first = seen.current() == Generation.FIRST && seen.next() == null;
        try {
            UpdateResult result = states.updateOne(asSeen, update, new UpdateOptions().upsert(first));
            return result.getMatchedCount() == 1 || result.getUpsertedId() != null;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        } finally {
            known = null;
        }
    }
}
