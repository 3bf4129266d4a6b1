package dev.stemma.article.proposing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import dev.stemma.article.Api;
import dev.stemma.article.requests.Requester;
import dev.stemma.events.EventType;
import dev.stemma.testing.Sent;
import dev.stemma.testing.SignedTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SignedTokens.class)
class AnEditUnderReviewWaitsAndTheHeadStaysIT {

    private final String title = Api.newTitle("Reviewed");
    private long base;
    private long id;

    @BeforeEach
    void anArticleUnderReview() {
        base = Api.create(title, "one");
        id = Api.id(title);
        Api.protect(title, Map.of("edit", "editors", "review", "required", "reason", "Disputed"))
                .statusCode(200);
    }

    @Test
    void itIsAcceptedAndNothingOfItIsPublic() {
        String tag = Api.read(title).extract().header("ETag");

        long proposal = Api.edit(title, base, "two")
                .statusCode(202)
                .header("Location", matchesPattern("/api/v1/revisions/\\d+"))
                .header("Stemma-Consistency", equalTo(id + ":3"))
                .body("state", equalTo("proposed"))
                .body("parents", contains((int) base))
                .body("publishedAt", equalTo(null))
                .extract()
                .jsonPath()
                .getLong("id");

        Api.read(title)
                .header("ETag", equalTo(tag))
                .body("source", equalTo("one"))
                .body("revision.id", equalTo((int) base));
        JsonObject event = Sent.event(id, EventType.PROPOSAL_SUBMITTED);
        assertThat(event.getString("source")).isEqualTo("two");
        assertThat(event.getLong("base")).isEqualTo(base);
        assertThat(event.getJsonObject("revision").getLong("id")).isEqualTo(proposal);
    }

    @Test
    void theTrustedNeedNoReview() {
        Api.edit(Api.as("tru", "editor", "trusted"), title, base, "two").statusCode(200);
    }

    @Test
    void aTextThatEqualsTheHeadIsNoProposal() {
        Api.edit(title, base, "one").statusCode(200).body("unchanged", equalTo(true));
    }

    @Test
    void aStaleBaseIsKeptForTheMergeAndAnUnknownOneRefused() {
        Api.edit(Api.moderator(), title, base, "one\n\nmore").statusCode(200);

        Api.edit(title, base, "one, amended").statusCode(202).body("parents", contains((int) base));
        Api.edit(title, 999_999_999L, "two").statusCode(409).body("type", equalTo("/problems/base-unknown"));
    }

    @Test
    void theSameRequestWithTheSameKeyIsOneProposal() {
        long first = keyed().getLong("id");

        assertThat(keyed().getLong("id")).isEqualTo(first);
        given().get("/api/v1/article-ids/{id}", id).then().statusCode(200);
    }

    @Test
    void onesOwnOpenProposalCanBeReplaced() {
        long first = propose(Api.editor(), "two", null).extract().jsonPath().getLong("id");

        propose(Api.editor(), "three", first).statusCode(202);

        assertThat(Sent.event(id, 4).getLong("supersedes")).isEqualTo(first);
        propose(Api.editor(), "four", first).statusCode(409).body("type", equalTo("/problems/not-proposed"));
    }

    @Test
    void anotherPersonsProposalCanOnlyBeReplacedByModerators() {
        long first = propose(Api.editor(), "two", null).extract().jsonPath().getLong("id");

        propose(Api.as("bob", "editor"), "three", first).statusCode(409);
        propose(Api.moderator(), "four", first).statusCode(200);

        assertThat(Sent.event(id, 4).getLong("supersedes")).isEqualTo(first);
        Api.read(title).body("source", equalTo("four"));
    }

    @Test
    void aWithdrawnOneCannotBeReplaced() {
        long first = propose(Api.editor(), "two", null).extract().jsonPath().getLong("id");
        new Requester(id).decide(EventType.REVISION_WITHDRAWN, first);

        await().untilAsserted(() -> propose(Api.editor(), "three", first).statusCode(409));
    }

    private io.restassured.path.json.JsonPath keyed() {
        return Api.editor()
                .header("Idempotency-Key", title.replace(' ', '-'))
                .body(Map.of("source", "two", "base", base))
                .put("/api/v1/articles/{title}", title)
                .then()
                .statusCode(202)
                .extract()
                .jsonPath();
    }

    private ValidatableResponse propose(RequestSpecification who, String source, Long supersedes) {
        Map<String, Object> body = new java.util.HashMap<>(Map.of("source", source, "base", base));
        if (supersedes != null) {
            body.put("supersedes", supersedes);
        }
        return who.body(body).put("/api/v1/articles/{title}", title).then();
    }
}
