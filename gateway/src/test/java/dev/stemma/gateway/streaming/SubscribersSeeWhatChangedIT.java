package dev.stemma.gateway.streaming;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.stemma.events.Event;
import dev.stemma.events.EventCodec;
import dev.stemma.events.EventType;
import dev.stemma.gateway.AtTheDoor;
import dev.stemma.gateway.Stubs;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@AtTheDoor
class SubscribersSeeWhatChangedIT {

    private static KafkaProducer<String, byte[]> producer;

    private final long article = ThreadLocalRandom.current().nextLong(1, 1_000_000_000);
    private final String title = "Title " + article;

    @BeforeAll
    static void open() {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(60));
        String broker = ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker), new StringSerializer(), new ByteArraySerializer());
    }

    @AfterAll
    static void close() {
        Awaitility.reset();
        producer.close();
    }

    @Test
    void anEditIsToldWithoutItsTextAndAProposalIsNotToldAtAll() throws Exception {
        try (SseClient client = new SseClient("", null)) {
            await().until(() -> client.lines().contains(": hello"));
            publish(Examples.proposed(article, 1, title));
            publish(Examples.edited(article, 2, title));
            await().until(() -> !client.data().isEmpty());

            assertThat(client.data())
                    .singleElement()
                    .asString()
                    .contains(
                            "\"kind\":\"edited\"",
                            "\"title\":\"" + title + "\"",
                            "\"comment\":\"a comment\"",
                            "\"consistency\":\"" + article + ":2\"",
                            "\"at\":\"2026-01-05T09:30:00.125Z\"",
                            "\"author\":{\"id\":\"id-of-ada\",\"name\":\"ada\"}")
                    .doesNotContain("secret", "source", "keys");
        }
    }

    @Test
    void aStreamGoesOnBehindTheLastEventThatWasSeen() throws Exception {
        String id;
        try (SseClient client = new SseClient("?title=Title_" + article, null)) {
            publish(Examples.edited(article, 1, title));
            publish(Examples.edited(article, 2, title));
            await().until(() -> client.data().size() == 2);
            id = client.idOfChange(0);
        }
        publish(Examples.edited(article, 3, title));
        for (SseClient client : new SseClient[] {
            new SseClient("?title=Title%20" + article, id),
            new SseClient("?title=Title_" + article + "&since=" + id, null),
            new SseClient("?title=Title_" + article + "&since=nonsense", id)
        }) {
            try (client) {
                await().until(() -> client.data().size() == 2);
                assertThat(client.data().getFirst()).contains("\"consistency\":\"" + article + ":2\"");
                assertThat(client.data().getLast()).contains("\"consistency\":\"" + article + ":3\"");
            }
        }
    }

    @Test
    void filtersLetThroughOnlyWhatWasAskedFor() throws Exception {
        try (SseClient kinds = new SseClient("?kind=created,deleted&title=Title_" + article, null);
                SseClient authors = new SseClient("?author=nobody", null)) {
            publish(Examples.edited(article, 1, title));
            publish(Examples.deleted(article, 2, title));
            await().until(() -> !kinds.data().isEmpty());

            assertThat(kinds.data()).singleElement().asString().contains("\"kind\":\"deleted\"");
            assertThat(authors.data()).isEmpty();
        }
    }

    @Test
    void aPositionThatIsTooOldIsAnsweredWithAReset() throws Exception {
        String id;
        try (SseClient client = new SseClient("?title=Title_" + article, null)) {
            publish(Examples.edited(article, 1, title));
            await().until(() -> !client.data().isEmpty());
            id = client.idOfChange(0);
            // one more than the ring holds
            for (int i = 2; i < 103; i++) {
                publish(Examples.edited(article, i, title));
            }
            await().until(() -> client.data().size() == 102);
        }
        try (SseClient client = new SseClient("", id)) {
            await().until(() -> !client.data().isEmpty());
            assertThat(client.lines()).contains("event: reset");
        }
    }

    @Test
    void whatWasHiddenSinceIsNotToldToWhoeverResumes() throws Exception {
        String filter = "?title=Title_" + article;
        String id;
        try (SseClient client = new SseClient(filter, null)) {
            await().until(() -> client.lines().contains(": hello"));
            id = client.lines().get(2).substring("id: ".length());
            publish(Examples.edited(article, 1, title));
            await().until(() -> !client.data().isEmpty());
            assertThat(client.data().getFirst()).contains("\"sha256\":\"abc\"", "ada");
        }
        publish(Examples.decided(EventType.REVISION_HIDDEN, article, 1, 1, "text", "author", "comment"));

        // the decision is on its way
        await().until(() -> toldAgain(filter, id).contains("\"sha256\":null"));
        assertThat(toldAgain(filter, id))
                .contains("\"size\":null", "\"author\":null", "\"comment\":null")
                .doesNotContain("abc", "ada", "a comment");
    }

    private static String toldAgain(String filter, String id) throws Exception {
        try (SseClient client = new SseClient(filter, id)) {
            await().until(() -> !client.data().isEmpty());
            return client.data().getFirst();
        }
    }

    @Test
    void whatCannotBeUnderstoodIsAProblem() {
        given().get("/api/v1/stream/changes?since=nonsense")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-parameter"));
        given().get("/api/v1/stream/changes?kind=proposed").then().statusCode(400);
        given().queryParam("title", "a|b")
                .get("/api/v1/stream/changes")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-title"))
                .body("rule", equalTo("forbidden-character"));
        given().header("Authorization", "Bearer " + Stubs.token("key=foreign"))
                .get("/api/v1/stream/changes")
                .then()
                .statusCode(401);
    }

    private static void publish(Event event) throws Exception {
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(event.type().topic(), Long.toString(event.article()), EventCodec.value(event));
        EventCodec.headers(event, "article-service")
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        producer.send(record).get();
    }
}
