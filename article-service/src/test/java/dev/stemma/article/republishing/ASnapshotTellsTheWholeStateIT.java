package dev.stemma.article.republishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.stemma.article.Api;
import dev.stemma.events.EventType;
import dev.stemma.kit.paging.Cursor;
import dev.stemma.testing.Sent;
import dev.stemma.testing.SignedTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SignedTokens.class)
class ASnapshotTellsTheWholeStateIT {

    private final String title = Api.newTitle("Republished");

    @Test
    void ofALiveArticleWithTheNextSequence() {
        long revision = Api.create(title, "#REDIRECT [[Elsewhere]]");
        long id = Api.id(title);

        republish(Api.admin(), id).statusCode(200).body("count", equalTo(1));

        JsonObject snapshot = Sent.event(id, EventType.ARTICLE_SNAPSHOT);
        assertThat(snapshot.getLong("sequence")).isEqualTo(2);
        assertThat(snapshot.getJsonObject("revision").getLong("id")).isEqualTo(revision);
        assertThat(snapshot.getString("source")).isEqualTo("#REDIRECT [[Elsewhere]]");
        assertThat(snapshot.getString("redirect")).isEqualTo("Elsewhere");
        Api.read(title).statusCode(200).body("revision.id", equalTo((int) revision));
    }

    @Test
    void ofADeletedOneToo() {
        Api.create(title, "text");
        long id = Api.id(title);
        Api.delete(title);

        republish(Api.admin(), id).statusCode(200);

        JsonObject snapshot = Sent.event(id, EventType.ARTICLE_SNAPSHOT);
        assertThat(snapshot.getJsonObject("article").getJsonArray("keys")).isEmpty();
        assertThat(snapshot.getJsonObject("deleted")).isNotNull();
        Api.read(title).statusCode(410);
    }

    @Test
    void whenAnAdministratorAsks() {
        republish(Api.moderator(), 0).statusCode(403).body("type", equalTo("/problems/forbidden"));
    }

    private static ValidatableResponse republish(RequestSpecification who, long id) {
        String cursor = Cursor.after(id - 1).encoded();
        return who.post("/api/v1/republish?limit=1&cursor=" + cursor).then();
    }
}
