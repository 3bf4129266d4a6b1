package dev.stemma.gateway.delivering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.stemma.events.Event;
import dev.stemma.events.EventType;
import dev.stemma.gateway.AtTheDoor;
import dev.stemma.gateway.Publisher;
import dev.stemma.gateway.streaming.Examples;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@AtTheDoor
class ChangesAreDeliveredSignedIT {

    private final Publisher publisher = new Publisher();
    private final Receiver receiver = new Receiver();
    private final Hooks hooks = Hooks.ofSomebody("editor");
    private final long article = ThreadLocalRandom.current().nextLong(1, 1_000_000_000) * 10;
    private final String title = "Title " + article;

    @BeforeEach
    void begin() {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(60));
    }

    @AfterEach
    void close() {
        Awaitility.reset();
        hooks.close();
        receiver.close();
        publisher.close();
    }

    @Test
    void aReceiverCanVerifyWhoSentIt() {
        JsonPath webhook = subscribe();
        publish(Examples.edited(article, 1, title));
        await().until(() -> !receiver.received().isEmpty());

        Receiver.Received message = receiver.received().getFirst();
        assertThat(message.isSignedWith(webhook.getString("secret"))).isTrue();
        assertThat(message.isSignedWith("whsec_" + "A".repeat(43) + "=")).isFalse();
        assertThat(message.headers().get("content-type")).containsExactly("application/json");
        JsonPath body = new JsonPath(message.body());
        assertThat(body.getString("type")).isEqualTo("article.edited");
        assertThat(body.getString("timestamp")).isEqualTo("2026-01-05T09:30:00.125Z");
        assertThat(body.getString("data.consistency")).isEqualTo(article + ":1");
        assertThat(body.getString("data.article.title")).isEqualTo(title);
        assertThat(message.body()).doesNotContain("secret text", "source");
    }

    @Test
    void afterARotationBothSecretsSign() {
        JsonPath webhook = subscribe();
        String second = hooks.post("/" + webhook.getString("id") + "/secret", null)
                .jsonPath()
                .getString("secret");
        publish(Examples.edited(article, 1, title));
        await().until(() -> !receiver.received().isEmpty());

        Receiver.Received message = receiver.received().getFirst();
        assertThat(message.headers().get("webhook-signature").getFirst().split(" "))
                .hasSize(2);
        assertThat(message.isSignedWith(webhook.getString("secret"))).isTrue();
        assertThat(message.isSignedWith(second)).isTrue();
    }

    @Test
    void onlyWhatWasAskedForIsSent() {
        hooks.subscribe(Map.of("url", receiver.url(), "kinds", List.of("deleted"), "titlePrefix", "title_" + article));
        publish(
                Examples.edited(article, 1, title),
                Examples.deleted(article + 1, 1, "Other " + article),
                Examples.proposed(article, 2, title),
                Examples.deleted(article, 3, title));
        await().until(() -> !receiver.received().isEmpty());

        assertThat(receiver.taken()).singleElement().asString().contains("article.deleted", title);
    }

    @Test
    void whatWasHiddenBeforeARetryIsNotSent() {
        receiver.answer(message -> 500);
        JsonPath webhook = subscribe();
        publish(Examples.edited(article, 1, title));
        await().until(() -> !receiver.received().isEmpty());
        assertThat(receiver.received().getFirst().body()).contains("a comment", "id-of-ada", "abc");

        publish(Examples.decided(EventType.REVISION_HIDDEN, article, 2, 1, "text", "comment", "author"));
        await().until(() -> deliveries(webhook).getList("items").size() == 2);
        receiver.answer(message -> 200);
        await().until(() -> receiver.taken().size() == 2);

        assertThat(receiver.taken().getFirst())
                .contains("article.edited", "\"sha256\":null")
                .doesNotContain("a comment", "id-of-ada", "abc");
        assertThat(receiver.taken().getLast()).contains("revision.hidden").doesNotContain("private data");
    }

    @Test
    void whatIsDeletedIsNeitherSentNorLogged() {
        receiver.answer(message -> 500);
        JsonPath webhook = subscribe();
        publish(Examples.edited(article, 1, title));
        await().until(() -> !receiver.received().isEmpty());

        publish(Examples.deleted(article, 2, title));
        receiver.answer(message -> 200);
        await().until(() -> !receiver.taken().isEmpty());

        assertThat(receiver.taken()).singleElement().asString().contains("article.deleted");
        await().until(() -> deliveries(webhook).getList("items.type").equals(List.of("article.deleted")));
    }

    @Test
    void theLogSaysWhatBecameOfEach() {
        receiver.answer(message -> receiver.received().isEmpty() ? 503 : 200);
        JsonPath webhook = subscribe();
        publish(Examples.edited(article, 1, title));
        await().until(() -> deliveries(webhook).getList("items.state").equals(List.of("delivered")));

        String id = deliveries(webhook).getString("items[0].id");
        hooks.get("/" + webhook.getString("id") + "/deliveries/" + id)
                .then()
                .statusCode(200)
                .body("article.title", equalTo(title))
                .body("attempts.status", equalTo(List.of(503, 200)));
        assertThat(receiver.received()).extracting(Receiver.Received::id).containsExactly(id, id);
        hooks.get("/" + webhook.getString("id") + "/deliveries?state=dead")
                .then()
                .body("items.size()", equalTo(0));
        hooks.get("/" + webhook.getString("id") + "/deliveries?state=lost")
                .then()
                .statusCode(400);
    }

    @Test
    void aDeliveryCanBeSentOnceMore() {
        JsonPath webhook = subscribe();
        publish(Examples.edited(article, 1, title));
        await().until(() -> deliveries(webhook).getList("items.state").equals(List.of("delivered")));
        String id = deliveries(webhook).getString("items[0].id");

        hooks.post("/" + webhook.getString("id") + "/deliveries/" + id + "/retry", null)
                .then()
                .statusCode(202);
        await().until(() -> receiver.received().size() == 2);

        assertThat(receiver.received()).extracting(Receiver.Received::id).containsOnly(id);
    }

    @Test
    void aReplaySendsTheChangesSinceATimeAgainInOrderUnderTheirIds() {
        JsonPath earlier = subscribe();
        publish(Examples.edited(article, 1, title));
        Instant before = Instant.now();
        await().until(() -> Instant.now().isAfter(before.plusMillis(10)));
        publish(Examples.edited(article, 2, title), Examples.edited(article, 3, title));
        // whoever subscribes now is told of none of them
        await().until(() -> receiver.received().size() == 3);
        receiver.forget();
        hooks.delete("/" + earlier.getString("id"));
        JsonPath webhook = subscribe();
        publish(Examples.edited(article, 4, title));
        await().until(() -> receiver.received().size() == 1);

        String place = hooks.post(
                        "/" + webhook.getString("id") + "/replays",
                        Map.of("since", before.plusMillis(5).toString()))
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        await().until(() -> receiver.received().size() == 4);

        assertThat(AFailingDeliveryHoldsItsArticleBackIT.consistencies(receiver))
                .containsExactly(article + ":4", article + ":2", article + ":3", article + ":4");
        assertThat(receiver.received().getFirst().id())
                .isEqualTo(receiver.received().getLast().id());
        await().until(() -> hooks.get(place.substring(Hooks.PLACE.length()))
                .jsonPath()
                .getString("state")
                .equals("done"));
    }

    private JsonPath subscribe() {
        return hooks.subscribe(Map.of("url", receiver.url(), "titlePrefix", title));
    }

    private JsonPath deliveries(JsonPath webhook) {
        return hooks.get("/" + webhook.getString("id") + "/deliveries").jsonPath();
    }

    private void publish(Event... events) {
        publisher.publish(List.of(events));
    }
}
