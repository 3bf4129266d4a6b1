package dev.stemma.kit.freshness;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;

/** One document in which every instance of a service notes how far the partitions are that it reads. */
@ApplicationScoped
class FreshnessRecord {

    private static final String PARTITIONS = "partitions";

    private final MongoCollection<Document> records;

    FreshnessRecord(MongoDatabase database) {
        this.records = database.getCollection("freshness");
    }

    /** Moves partitions on; none ever goes back. */
    void note(String topic, Map<Integer, Instant> reached) {
        records.updateOne(
                Filters.eq("_id", topic),
                Updates.combine(reached.entrySet().stream()
                        .map(partition ->
                                Updates.max(PARTITIONS + "." + partition.getKey(), Date.from(partition.getValue())))
                        .toList()),
                new UpdateOptions().upsert(true));
    }

    /** The time up to which the first so many partitions hold everything, or empty while that is not known of each. */
    Optional<Instant> of(String topic, int partitions) {
        Document found = records.find(Filters.eq("_id", topic)).first();
        Document times = found == null ? null : found.get(PARTITIONS, Document.class);
        if (times == null) {
            return Optional.empty();
        }
        Instant earliest = Instant.MAX;
        for (int partition = 0; partition < partitions; partition++) {
            Date time = times.getDate(Integer.toString(partition));
            if (time == null) {
                return Optional.empty();
            }
            earliest = time.toInstant().isBefore(earliest) ? time.toInstant() : earliest;
        }
        return Optional.of(earliest);
    }
}
