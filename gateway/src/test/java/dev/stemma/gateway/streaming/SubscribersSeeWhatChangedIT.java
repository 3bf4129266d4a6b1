package dev.stemma.gateway.streaming;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.stemma.events.Event;
import dev.stemma.events.EventType;
import dev.stemma.gateway.AtTheDoor;
import dev.stemma.gateway.Publisher;
import dev.stemma.gateway.Stubs;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@AtTheDoor
class SubscribersSeeWhatChangedIT {

    private static Publisher publisher;

    private final long article = ThreadLocalRandom.current().nextLong(1, 1_000_000_000);
    private final String title = "Title " + article;

    @BeforeAll
    static void open() {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(60));
        publisher = new Publisher();
    }

    @AfterAll
    static void close() {
        Awaitility.reset();
        publisher.close();
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
    void aPositionBeforeTheRingIsReadOnceMoreFromTheTopic() throws Exception {
        String filter = "?kind=edited&title=Title_" + article;
        String id;
        try (SseClient client = new SseClient(filter, null)) {
            publish(Examples.edited(article, 1, title));
            await().until(() -> !client.data().isEmpty());
            id = client.idOfChange(0);
            // more than the ring holds
            for (int i = 2; i < 252; i++) {
                publish(Examples.edited(article, i, title));
            }
            await().until(() -> client.data().size() == 251);
        }
        publish(Examples.decided(EventType.REVISION_HIDDEN, article, 1, 2, "text"));
        try (SseClient client = new SseClient(filter, id)) {
            publish(Examples.edited(article, 252, title));
            await().until(() -> client.data().size() >= 251);

            assertThat(client.data())
                    .extracting(SubscribersSeeWhatChangedIT::sequence)
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(2, 252).boxed().toList());
            assertThat(client.lines()).doesNotContain("event: reset");
        }
        await().until(() -> toldAgain(filter, id).contains("\"sha256\":null"));
    }

    @Test
    void aTimeIsAPlaceToBeginToo() throws Exception {
        publish(Examples.edited(article, 1, title));
        Instant between = Instant.now();
        await().until(() -> Instant.now().isAfter(between.plusMillis(10)));
        publish(Examples.edited(article, 2, title));

        try (SseClient client = new SseClient("?title=Title_" + article + "&since=" + between.plusMillis(5), null)) {
            await().until(() -> !client.data().isEmpty());

            assertThat(client.data()).singleElement().asString().contains("\"consistency\":\"" + article + ":2\"");
        }
    }

    @Test
    void whatIsTooOldIsAnsweredWithAReset() throws Exception {
        String ofOtherTopics = new Position(1, new long[24]).encoded();
        for (String since : List.of(ofOtherTopics, "2001-01-05T09:30:00Z")) {
            try (SseClient client = new SseClient("?title=Title_" + article + "&since=" + since, null)) {
                await().until(() -> client.lines().contains("event: reset"));
                publish(Examples.edited(article, 1, title));
                await().until(() -> !client.data().isEmpty());
            }
        }
    }

    @Test
    void whatWasHiddenSinceIsNotToldToWhoeverResumes() throws Exception {
        String filter = "?kind=edited&title=Title_" + article;
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

    @Test
    void whoeverWasToldBeforeIsToldThatItIsHidden() throws Exception {
        try (SseClient client = new SseClient("?title=Title_" + article, null)) {
            publish(Examples.edited(article, 1, title));
            await().until(() -> client.data().size() == 1);
            publish(Examples.decided(EventType.REVISION_HIDDEN, article, 1, 1, "text"));
            publish(Examples.decided(EventType.REVISION_HIDDEN, article, 2, 7, "text"));
            publish(Examples.decided(EventType.REVISION_UNHIDDEN, article, 3, 1));
            await().until(() -> client.data().size() == 3);

            assertThat(client.data().get(1))
                    .contains("\"hidden\":{\"revisions\":[" + (article * 1_000 + 1) + "],\"what\":[\"text\"]}")
                    .doesNotContain("private data", "ada");
            assertThat(client.data().getLast()).contains("\"kind\":\"unhidden\"", "\"what\":[]");
        }
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

    private static long sequence(String data) {
        Matcher consistency = Pattern.compile("\"consistency\":\"\\d+:(\\d+)\"").matcher(data);
        return consistency.find() ? Long.parseLong(consistency.group(1)) : -1;
    }

    private static void publish(Event event) {
        publisher.publish(event);
    }
}
