package dev.stemma.links.repairing;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import dev.stemma.kit.store.Schema;
import dev.stemma.links.repairing.RepairTask.State;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bson.conversions.Bson;

/** One row for each repair and article. */
@ApplicationScoped
class RepairTasks implements Schema {

    private static final String STATE = "state";
    private static final String EVENT = "event";

    private final MongoCollection<RepairTask> tasks;

    RepairTasks(MongoDatabase database) {
        this.tasks = database.getCollection(collection(), RepairTask.class);
    }

    @Override
    public String collection() {
        return "repair_tasks";
    }

    @Override
    public List<IndexModel> indexes() {
        return List.of(
                new IndexModel(Indexes.ascending("repair", STATE, "_id")),
                new IndexModel(Indexes.ascending(EVENT)),
                new IndexModel(
                        Indexes.ascending("at"),
                        new IndexOptions().expireAfter(Repairs.KEPT.toSeconds(), TimeUnit.SECONDS)));
    }

    /** Those of some rows that there are. */
    List<RepairTask> find(Collection<String> ids) {
        return tasks.find(Filters.in("_id", ids)).into(new ArrayList<>());
    }

    /** Rows of a repair in a state, in the order of their ids. */
    List<RepairTask> in(String repair, State state, int most) {
        return tasks.find(inState(repair, state))
                .sort(Sorts.ascending("_id"))
                .limit(most)
                .into(new ArrayList<>());
    }

    long count(String repair, State state) {
        return tasks.countDocuments(inState(repair, state));
    }

    /** Notes an article for a repair, unless it is noted. */
    void plan(String repair, LinkingArticle article, Instant now) {
        tasks.updateOne(
                Filters.eq(RepairTask.id(repair, article.id())),
                Updates.combine(
                        Updates.setOnInsert("repair", repair),
                        Updates.setOnInsert("article", article.id()),
                        Updates.setOnInsert("title", article.title()),
                        Updates.setOnInsert(STATE, State.PLANNED),
                        Updates.setOnInsert("tries", 0),
                        Updates.setOnInsert(EVENT, RepairTask.event(repair, article.id(), 0)),
                        Updates.setOnInsert("settled", 0L),
                        Updates.setOnInsert("at", Date.from(now))),
                new UpdateOptions().upsert(true));
    }

    /** Notes a settled article once more. */
    void planAgain(RepairTask settled) {
        int tries = settled.tries() + 1;
        tasks.updateOne(
                Filters.and(Filters.eq("_id", settled.id()), Filters.eq("tries", settled.tries())),
                Updates.combine(
                        Updates.set(STATE, State.PLANNED),
                        Updates.set("tries", tries),
                        Updates.set(EVENT, RepairTask.event(settled.repair(), settled.article(), tries)),
                        Updates.unset("reason")));
    }

    /** Notes that a planned row was asked for; one that is settled meanwhile stays so. */
    void asked(RepairTask planned) {
        tasks.updateOne(
                Filters.and(Filters.eq(EVENT, planned.event()), Filters.eq(STATE, State.PLANNED)),
                Updates.set(STATE, State.ASKED));
    }

    /**
     * Notes what became of a request.
     *
     * @param event id of the request
     * @param state done or skipped
     * @param reason why it was skipped, or null
     * @param sequence sequence of the article's event that said so
     */
    void settle(String event, State state, String reason, long sequence) {
        tasks.updateOne(
                Filters.eq(EVENT, event),
                Updates.combine(
                        Updates.set(STATE, state), Updates.set("reason", reason), Updates.set("settled", sequence)));
    }

    private static Bson inState(String repair, State state) {
        return Filters.and(Filters.eq("repair", repair), Filters.eq(STATE, state));
    }
}
