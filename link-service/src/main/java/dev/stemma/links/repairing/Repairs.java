package dev.stemma.links.repairing;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import dev.stemma.kit.store.Schema;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.bson.conversions.Bson;

/** The repairs, each also a rule as long as it stands. Whoever looks after one has it to itself for a while. */
@ApplicationScoped
class Repairs implements Schema {

    /** How long a repair, its tasks and its progress are kept. */
    static final Duration KEPT = Duration.ofDays(30);

    private static final String LOOK_AT = "lookAt";

    private final MongoCollection<Repair> repairs;

    Repairs(MongoDatabase database) {
        this.repairs = database.getCollection(collection(), Repair.class);
    }

    @Override
    public String collection() {
        return "repairs";
    }

    @Override
    public List<IndexModel> indexes() {
        return List.of(
                new IndexModel(Indexes.ascending(LOOK_AT), new IndexOptions().sparse(true)),
                new IndexModel(
                        Indexes.ascending("at"), new IndexOptions().expireAfter(KEPT.toSeconds(), TimeUnit.SECONDS)));
    }

    Optional<Repair> find(String id) {
        return Optional.ofNullable(repairs.find(Filters.eq(id)).first());
    }

    /** Begins a repair; beginning it again changes nothing. */
    void begin(Repair repair) {
        repairs.updateOne(
                Filters.eq(repair.id()),
                Updates.combine(
                        Updates.setOnInsert("article", repair.article()),
                        Updates.setOnInsert("from", repair.from()),
                        Updates.setOnInsert("title", repair.title()),
                        Updates.setOnInsert("actor", repair.actor()),
                        Updates.setOnInsert("at", repair.at()),
                        Updates.setOnInsert("until", repair.until()),
                        Updates.setOnInsert(LOOK_AT, repair.lookAt()),
                        Updates.setOnInsert("planned", false)),
                new UpdateOptions().upsert(true));
    }

    /** Takes the repair that has waited longest for somebody to look after it; nobody else does until that time. */
    Optional<Repair> take(Instant now, Instant mineUntil) {
        return Optional.ofNullable(repairs.findOneAndUpdate(
                Filters.lte(LOOK_AT, Date.from(now)),
                Updates.set(LOOK_AT, Date.from(mineUntil)),
                new FindOneAndUpdateOptions().sort(Sorts.ascending(LOOK_AT)).returnDocument(ReturnDocument.AFTER)));
    }

    /** Gives a repair back that was taken, unless it was taken by somebody else since. */
    void lookAgain(Repair taken, boolean planned, Instant next) {
        repairs.updateOne(
                asTaken(taken),
                Updates.combine(Updates.set(LOOK_AT, Date.from(next)), Updates.set("planned", planned)));
    }

    /** Ends a repair's time as a rule. */
    void close(Repair taken) {
        repairs.updateOne(asTaken(taken), Updates.unset(LOOK_AT));
    }

    private static Bson asTaken(Repair taken) {
        return Filters.and(Filters.eq(taken.id()), Filters.eq(LOOK_AT, Date.from(taken.lookAt())));
    }
}
