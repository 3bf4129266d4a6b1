package dev.stemma.links.sweeping;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import dev.stemma.testing.SignedTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SignedTokens.class)
class SentEventsAreForgottenAfterTheRetentionIT {

    private static final Instant NOW = Instant.parse("2020-03-01T00:00:00Z");

    @Inject
    MongoDatabase database;

    @Inject
    ForgetSentEvents sweeping;

    @Test
    void andNotBefore() {
        store("forgotten:1", Duration.ofDays(31));
        store("forgotten:2", Duration.ofDays(29));

        sweeping.run(NOW);

        List<String> left = new ArrayList<>();
        database.getCollection("log")
                .find(Filters.in("_id", List.of("forgotten:1", "forgotten:2")))
                .forEach(row -> left.add(row.getString("_id")));
        assertThat(left).containsExactly("forgotten:2");
    }

    private void store(String id, Duration age) {
        database.getCollection("log")
                .insertOne(new Document("_id", id)
                        .append("eventId", id)
                        .append("article", 1L)
                        .append("neededAt", Date.from(NOW.minus(age))));
    }
}
