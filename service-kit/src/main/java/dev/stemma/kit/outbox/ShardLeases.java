package dev.stemma.kit.outbox;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import dev.stemma.kit.store.UniqueKeys;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Shares the shards of articles out among the relays of a service, each shard to one relay at a time. Two relays that
 * believe to hold the same shard, after a long pause, only send duplicates, which consumers ignore.
 */
class ShardLeases {

    static final Duration LEASE = Duration.ofSeconds(6);
    static final Duration RENEWAL = Duration.ofSeconds(2);

    private static final List<Integer> SHARDS =
            IntStream.range(0, Outbox.SHARDS).boxed().toList();

    private final MongoCollection<Document> leases;
    private final LivingRelays relays;
    private final String holder;
    private final Clock clock;
    private final Set<Integer> held = new TreeSet<>();
    private volatile Instant safeUntil = Instant.EPOCH;

    ShardLeases(MongoDatabase database, LivingRelays relays, String holder, Clock clock) {
        this.leases = database.getCollection("leases");
        this.relays = relays;
        this.holder = holder;
        this.clock = clock;
    }

    /** Whether this relay may send events of that shard now. */
    synchronized boolean holds(int shard) {
        return held.contains(shard) && clock.instant().isBefore(safeUntil);
    }

    /** The shards that this relay may send events of now. */
    synchronized List<Integer> held() {
        return clock.instant().isBefore(safeUntil) ? List.copyOf(held) : List.of();
    }

    /** Says that this relay lives, keeps its fair share of the shards, gives back the rest and takes what is free. */
    synchronized void renew() {
        Instant now = clock.instant();
        Instant until = now.plus(LEASE);
        relays.announce(holder, until);
        relays.forgetBefore(now.minus(LEASE));
        int share = Math.ceilDiv(Outbox.SHARDS, Math.max(1, relays.livingAt(now)));
        leases.updateMany(ours(), Updates.set("until", until));
        held.clear();
        leases.find(ours()).forEach(lease -> held.add(lease.getInteger("_id")));
        giveBackMoreThan(share);
        takeUpTo(share, now, until);
        safeUntil = until.minus(RENEWAL);
    }

    /** Gives every shard back, so that another relay can go on at once. */
    synchronized void release() {
        held.clear();
        leases.deleteMany(ours());
        relays.withdraw(holder);
    }

    /** By all ids that there can be: an index on what changes every two seconds would cost more than it saves. */
    private Bson ours() {
        return Filters.and(Filters.in("_id", SHARDS), Filters.eq("holder", holder));
    }

    private void giveBackMoreThan(int share) {
        List<Integer> tooMany = held.stream().skip(share).toList();
        if (!tooMany.isEmpty()) {
            leases.deleteMany(Filters.and(Filters.in("_id", tooMany), Filters.eq("holder", holder)));
            tooMany.forEach(held::remove);
        }
    }

    private void takeUpTo(int share, Instant now, Instant until) {
        if (held.size() >= share) {
            return;
        }
        Set<Integer> taken = new TreeSet<>();
        leases.find(Filters.and(Filters.in("_id", SHARDS), Filters.gte("until", now)))
                .forEach(lease -> taken.add(lease.getInteger("_id")));
        SHARDS.stream()
                .filter(shard -> !taken.contains(shard))
                .limit(share - held.size())
                .filter(shard -> take(shard, now, until))
                .forEach(held::add);
    }

    /** An upsert whose filter fails on a living lease meets the unique {@code _id}: then the shard is another's. */
    private boolean take(int shard, Instant now, Instant until) {
        Bson free = Filters.and(Filters.eq("_id", shard), Filters.lt("until", now));
        Bson take = Updates.combine(Updates.set("holder", holder), Updates.set("until", until));
        return UniqueKeys.accept(() -> leases.updateOne(free, take, new UpdateOptions().upsert(true)));
    }
}
