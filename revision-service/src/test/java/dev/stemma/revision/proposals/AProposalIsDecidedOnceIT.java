package dev.stemma.revision.proposals;

import static dev.stemma.revision.ArticleStory.revisionOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.stemma.events.Event;
import dev.stemma.events.EventData.ProposalSubmitted;
import dev.stemma.events.EventData.RevisionDecided;
import dev.stemma.events.EventHead;
import dev.stemma.events.EventType;
import dev.stemma.events.Topics;
import dev.stemma.kit.outbox.OutboxEntry;
import dev.stemma.revision.ArticleStory;
import dev.stemma.revision.Reading;
import dev.stemma.revision.Reviews;
import dev.stemma.testing.Sent;
import dev.stemma.testing.SignedTokens;
import dev.stemma.testing.Topic;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SignedTokens.class)
class AProposalIsDecidedOnceIT {

    @Inject
    Reviews reviews;

    private final ArticleStory story = new ArticleStory("Decided " + UUID.randomUUID());
    private Event proposal;
    private long id;

    @BeforeEach
    void aProposal() {
        Event created = story.created("Public.");
        proposal = story.by("pia").proposed("Not public yet.", null);
        id = revisionOf(proposal);
        Topic.send(created, proposal);
        Reading.await(proposal);
    }

    @Test
    void approvingAsksArticleServiceToPublishIt() {
        approve(seen())
                .statusCode(202)
                .header("Stemma-Consistency", equalTo(story.id + ":2.1"))
                .body("state", equalTo("approved"));

        JsonObject sent = Sent.event(story.id, EventType.REVISION_APPROVED);
        assertThat(sent.getLong("revision")).isEqualTo(id);
        assertThat(sent.getString("source")).isEqualTo("Not public yet.");
        assertThat(sent.getLong("base")).isEqualTo(((ProposalSubmitted) proposal.data()).base());
        assertThat(sent.getJsonObject("actor").getString("name")).isEqualTo("mo");
        state("approved");
    }

    @Test
    void whoeverPrefersToWaitLearnsTheOutcome() throws Exception {
        try (ExecutorService waiting = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<ValidatableResponse> answer = waiting.submit(() -> moderator()
                    .header("Prefer", "wait=10")
                    .body(Map.of("seen", seen()))
                    .post(path("approve"))
                    .then());
            Sent.event(story.id, EventType.REVISION_APPROVED);
            Topic.send(story.answering(1).published(proposal));

            answer.get().statusCode(200).body("state", equalTo("published")).body("publishedAs", equalTo((int) id));
        }
        state("published");
    }

    @Test
    void itNamesWhatWasSeen() {
        approve("0".repeat(64)).statusCode(412).body("type", equalTo("/problems/seen-differs"));
        approve("nonsense").statusCode(400);

        state("proposed");
    }

    @Test
    void nobodyApprovesTheirOwn() {
        Reading.with(SignedTokens.of("pia", "editor", "trusted", "moderator"))
                .contentType("application/json")
                .body(Map.of("seen", seen()))
                .post(path("approve"))
                .then()
                .statusCode(403);

        state("proposed");
    }

    @Test
    void onlyModeratorsDecide() {
        RequestSpecification editor =
                Reading.with(SignedTokens.of("eve", "editor")).contentType("application/json");

        editor.body(Map.of("seen", seen()))
                .post(path("approve"))
                .then()
                .statusCode(403)
                .body("role", equalTo("moderator"));
        Reading.with(SignedTokens.of("eve", "editor"))
                .post(path("withdraw"))
                .then()
                .statusCode(404);
    }

    @Test
    void aRejectionHasAReasonAndIsFinal() {
        reject("").statusCode(400);
        reject("No source").statusCode(200).body("state", equalTo("rejected"));

        approve(seen())
                .statusCode(409)
                .body("type", equalTo("/problems/not-proposed"))
                .body("state", equalTo("rejected"));
        state("rejected");
        assertThat(Sent.event(story.id, EventType.REVISION_REJECTED).getString("reason"))
                .isEqualTo("No source");
    }

    @Test
    void itsAuthorTakesItBack() {
        Reading.with(SignedTokens.of("pia", "editor"))
                .post(path("withdraw"))
                .then()
                .statusCode(200)
                .body("state", equalTo("withdrawn"));

        reject("Too late").statusCode(409).body("state", equalTo("withdrawn"));
    }

    @Test
    void ofManyModeratorsAtOnceOneDecides() throws Exception {
        try (ExecutorService moderators = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> answers = java.util.stream.IntStream.range(0, 8)
                    .mapToObj(i -> moderators.submit(() -> (i % 2 == 0 ? reject("Reason " + i) : approve(seen()))
                            .extract()
                            .statusCode()))
                    .toList();
            int decided = 0;
            for (Future<Integer> answer : answers) {
                assertThat(answer.get()).isIn(200, 202, 409);
                decided += answer.get() == 409 ? 0 : 1;
            }
            assertThat(decided).isEqualTo(1);
        }
        assertThat(reviews.sequence(story.id)).isEqualTo(1);
    }

    @Test
    void theSameRequestUnderOneKeyIsOneDecision() {
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            moderator()
                    .header("Idempotency-Key", key)
                    .body(Map.of("reason", "No source"))
                    .post(path("reject"))
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("rejected"));
        }
        assertThat(reviews.sequence(story.id)).isEqualTo(1);
    }

    @Test
    void aConflictedOneIsOpenAgain() {
        approve(seen()).statusCode(202);
        Event conflicted = story.answering(1).conflicted(id);
        Topic.send(conflicted);
        Reading.await(conflicted);
        state("conflicted");

        approve(seen()).statusCode(202);

        assertThat(Sent.event(Topics.REVIEWS, story.id, 2).getLong("revision")).isEqualTo(id);
    }

    @Test
    void whatACrashLeftUndoneIsDoneBeforeTheEventIsSent() {
        EventHead head = new EventHead(
                EventHead.MAIN_WIKI,
                proposal.head().article(),
                1,
                proposal.head().actor(),
                proposal.head().at(),
                null,
                null);
        Event decision = new Event(
                UUID.randomUUID().toString(),
                EventType.REVISION_REJECTED,
                head,
                new RevisionDecided(id, List.of(), "Decided, then the process died", List.of()));

        assertThat(reviews.add(story.id, OutboxEntry.of(decision, null, null))).isTrue();

        approve(seen()).statusCode(409).body("state", equalTo("rejected"));
        await().untilAsserted(() -> state("rejected"));
    }

    @Test
    void anUnknownRevisionIsNotFound() {
        for (String unknown : List.of("999999999", "0", "abc", "-1")) {
            moderator()
                    .body(Map.of("reason", "x"))
                    .post("/api/v1/revisions/" + unknown + "/reject")
                    .then()
                    .statusCode(404);
        }
    }

    private String seen() {
        return ((ProposalSubmitted) proposal.data()).revision().sha256();
    }

    private String path(String what) {
        return "/api/v1/revisions/" + id + "/" + what;
    }

    private static RequestSpecification moderator() {
        return Reading.moderator().contentType("application/json");
    }

    private ValidatableResponse approve(String seen) {
        return moderator().body(Map.of("seen", seen)).post(path("approve")).then();
    }

    private ValidatableResponse reject(String reason) {
        return moderator().body(Map.of("reason", reason)).post(path("reject")).then();
    }

    private void state(String state) {
        Reading.moderator()
                .get("/api/v1/revisions/" + id)
                .then()
                .statusCode(200)
                .body("state", equalTo(state));
    }
}
