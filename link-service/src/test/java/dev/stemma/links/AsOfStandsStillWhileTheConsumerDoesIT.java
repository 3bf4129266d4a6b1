package dev.stemma.links;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.events.Event;
import dev.stemma.testing.SignedTokens;
import dev.stemma.testing.Topic;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SignedTokens.class)
class AsOfStandsStillWhileTheConsumerDoesIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration SEVERAL_LOOKS = Duration.ofSeconds(2);

    @Inject
    KafkaClientService kafka;

    @Test
    void andMovesOnWhenItGoesOn() {
        ArticleStory story = new ArticleStory("Fresh");
        Event created = story.created("[[Stale]]");
        Topic.send(created);
        Reading.await(created);
        awaitAsOfPast(now());

        List<KafkaConsumer<Object, Object>> consumers = kafka.getConsumerChannels().stream()
                .map(kafka::<Object, Object>getConsumer)
                .toList();
        consumers.forEach(consumer -> consumer.pause().await().atMost(PATIENCE));
        Instant paused = now();
        try {
            Topic.send(story.edited("[[Staler]]"));

            Awaitility.await().during(SEVERAL_LOOKS).atMost(PATIENCE).untilAsserted(() -> assertThat(asOf())
                    .isBeforeOrEqualTo(paused));
        } finally {
            consumers.forEach(consumer -> consumer.resume().await().atMost(PATIENCE));
        }

        awaitAsOfPast(paused);
    }

    @Test
    void inObjectsAndInTheHeaderButNotInTheTag() {
        awaitAsOfPast(now());
        Response first = Reading.anyone().get("/api/v1/links/wanted");
        Instant asOf = Instant.parse(first.jsonPath().getString("asOf"));
        assertThat(first.getHeader("Stemma-As-Of")).isEqualTo(first.jsonPath().getString("asOf"));
        awaitAsOfPast(asOf);

        Reading.anyone()
                .header("If-None-Match", first.getHeader("ETag"))
                .get("/api/v1/links/wanted")
                .then()
                .statusCode(304);
    }

    private static void awaitAsOfPast(Instant time) {
        Awaitility.await().atMost(PATIENCE).until(() -> asOf().isAfter(time));
    }

    private static Instant asOf() {
        String asOf =
                Reading.anyone().get("/api/v1/links/wanted?limit=1").jsonPath().getString("asOf");
        return asOf == null ? Instant.EPOCH : Instant.parse(asOf);
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }
}
