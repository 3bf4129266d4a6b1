package dev.stemma.article;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.events.EventCodec;
import dev.stemma.events.EventType;
import dev.stemma.markup.Title;
import dev.stemma.testing.Sent;
import dev.stemma.testing.SignedTokens;
import dev.stemma.testing.Topic;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The events of proposals and requests are looked at where these are tested, by {@link Sent} as well. */
@QuarkusTest
@QuarkusTestResource(SignedTokens.class)
class EveryEventSentFitsItsSchemaIT {

    @Test
    void creatingEditingAndDeleting() {
        String title = Api.newTitle("Contract");
        long base = Api.create(title, "#REDIRECT [[Elsewhere]]");
        long id = Api.id(title);
        Api.edit(title, base, "\"two\" \\ ümlaut").statusCode(200);
        Api.admin().delete("/api/v1/articles/{title}?reason=test", title).then().statusCode(204);

        JsonObject created = Sent.event(id, EventType.ARTICLE_CREATED);
        assertThat(created.getString("redirect")).isEqualTo("Elsewhere");
        assertThat(created.getLong("sequence")).isEqualTo(1);
        assertThat(Sent.event(id, EventType.ARTICLE_EDITED).getString("source")).isEqualTo("\"two\" \\ ümlaut");
        assertThat(Sent.event(id, EventType.ARTICLE_DELETED).getString("reason"))
                .isEqualTo("test");
    }

    @Test
    void renamingProtectingAndRestoring() {
        String title = Api.newTitle("Contract");
        Api.create(title, "one");
        long id = Api.id(title);
        String to = Api.newTitle("Treaty");
        Api.rename(title, to).statusCode(200);
        Api.protect(to, Map.of("edit", "trusted", "review", "required", "reason", "Disputed"))
                .statusCode(200);
        Api.delete(to);
        Api.moderator()
                .body(Map.of("reason", "A mistake"))
                .post("/api/v1/articles/{title}/restore", to)
                .then()
                .statusCode(200);

        JsonObject renamed = Sent.event(id, EventType.ARTICLE_RENAMED);
        assertThat(renamed.getString("from")).isEqualTo(title);
        assertThat(renamed.getString("to")).isEqualTo(to);
        assertThat(renamed.getJsonObject("article").getJsonArray("keys"))
                .containsExactly(Title.parse(to).key(), Title.parse(title).key());
        JsonObject protection = Sent.event(id, EventType.ARTICLE_PROTECTED).getJsonObject("protection");
        assertThat(protection.getString("edit")).isEqualTo("trusted");
        assertThat(Sent.event(id, EventType.ARTICLE_RESTORED).getString("reason"))
                .isEqualTo("A mistake");
    }

    @Test
    void everyEventBelongsToTheTraceOfItsRequest() {
        String title = Api.newTitle("Traced");
        Api.create(title, "one");
        String key = Long.toString(Api.id(title));

        assertThat(Sent.header(Topic.article(record -> key.equals(record.key())), EventCodec.TRACEPARENT))
                .matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]");
    }
}
