package dev.stemma.article.proposing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.stemma.article.Api;
import dev.stemma.article.requests.Requester;
import dev.stemma.events.EventType;
import dev.stemma.testing.Sent;
import dev.stemma.testing.SignedTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SignedTokens.class)
@TestProfile(ANewArticleUnderReviewIsUnbornUntilApprovedIT.AllEditsAreReviewed.class)
class ANewArticleUnderReviewIsUnbornUntilApprovedIT {

    private final String title = Api.newTitle("Unborn");

    /** The policy under which new articles are reviewed too. */
    public static final class AllEditsAreReviewed implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("stemma.review.policy", "all");
        }
    }

    @Test
    void itDoesNotExistForThePublicAndHoldsNoTitle() {
        long id = propose("ada", "one").getLong("article.id");

        Api.read(title).statusCode(404);
        given().get("/api/v1/article-ids/{id}", id).then().statusCode(404);
        assertThat(Sent.event(id, 1).getJsonObject("article").getJsonArray("keys"))
                .isEmpty();
        assertThat(propose("bob", "two").getLong("article.id")).isNotEqualTo(id);
    }

    @Test
    void approvalGivesItItsTitleAndItsProposerAsAuthor() {
        JsonPath proposed = propose("ada", "one");
        long id = proposed.getLong("article.id");

        new Requester(id).approve(proposed.getLong("id"), "one", null);

        await().untilAsserted(() -> Api.read(title).statusCode(200));
        Api.read(title)
                .body("id", equalTo((int) id))
                .body("source", equalTo("one"))
                .body("revision.id", equalTo(proposed.getInt("id")))
                .body("revision.author.name", equalTo("ada"));
        JsonObject created = Sent.event(id, EventType.ARTICLE_CREATED);
        assertThat(created.getString("cause")).isEqualTo("approval");
        assertThat(created.getJsonObject("because").getString("topic")).isEqualTo("stemma.reviews");
        assertThat(created.getJsonObject("actor").getString("name")).isEqualTo("mo");
    }

    @Test
    void theSecondOneUnderATitleConflictsAndMayBeProposedUnderAnother() {
        JsonPath first = propose("ada", "one");
        JsonPath second = propose("bob", "two");
        new Requester(first.getLong("article.id")).approve(first.getLong("id"), "one", null);
        await().untilAsserted(() -> Api.read(title).statusCode(200));
        Requester moderator = new Requester(second.getLong("article.id"));

        moderator.approve(second.getLong("id"), "two", null);

        JsonObject conflicted = Sent.event(second.getLong("article.id"), EventType.PROPOSAL_CONFLICTED);
        assertThat(conflicted.getString("reason")).isEqualTo("title-taken");
        String other = Api.newTitle("Reborn");
        long again = Api.as("bob", "editor")
                .body(Map.of("source", "two", "supersedes", second.getLong("id")))
                .put("/api/v1/articles/{title}", other)
                .then()
                .statusCode(202)
                .body("article.id", equalTo(second.getInt("article.id")))
                .extract()
                .jsonPath()
                .getLong("id");
        moderator.approve(again, "two", null);
        await().untilAsserted(() -> Api.read(other).statusCode(200));
    }

    private JsonPath propose(String person, String source) {
        return Api.as(person, "editor")
                .body(Map.of("title", title, "source", source))
                .post("/api/v1/articles")
                .then()
                .statusCode(202)
                .extract()
                .jsonPath();
    }
}
