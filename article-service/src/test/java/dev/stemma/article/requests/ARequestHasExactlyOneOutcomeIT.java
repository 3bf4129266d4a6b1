package dev.stemma.article.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.stemma.article.Api;
import dev.stemma.events.Cause;
import dev.stemma.events.Event;
import dev.stemma.events.EventType;
import dev.stemma.testing.Sent;
import dev.stemma.testing.SignedTokens;
import dev.stemma.testing.Topic;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SignedTokens.class)
class ARequestHasExactlyOneOutcomeIT {

    private final String title = Api.newTitle("Asked");

    @Test
    void anApprovedProposalOfTheHeadBecomesTheHead() {
        long base = Api.create(title, "one");
        Requester moderator = underReview();
        long proposal = propose(base, "two");

        moderator.approve(proposal, "two", base);

        JsonObject edited = Sent.event(Api.id(title), EventType.ARTICLE_EDITED);
        assertThat(edited.getLong("proposal")).isEqualTo(proposal);
        assertThat(edited.getString("cause")).isEqualTo("approval");
        assertThat(edited.getJsonObject("because").getLong("sequence")).isEqualTo(1);
        assertThat(edited.getJsonObject("applied").getLong("reviews")).isEqualTo(1);
        Api.read(title)
                .body("source", equalTo("two"))
                .body("revision.id", equalTo((int) proposal))
                .body("revision.author.name", equalTo("ada"))
                .body("revision.parents", contains((int) base));
    }

    @Test
    void anApprovedProposalIsMergedWithWhatWasPublishedSince() {
        long base = Api.create(title, "one\n\ntwo\n");
        Requester moderator = underReview();
        long proposal = propose(base, "one\n\ntwo, amended\n");
        Api.edit(Api.moderator(), title, base, "one, amended\n\ntwo\n").statusCode(200);
        long head = Api.head(title);

        moderator.approve(proposal, "one\n\ntwo, amended\n", base);

        await().untilAsserted(() -> Api.read(title).body("source", equalTo("one, amended\n\ntwo, amended\n")));
        Api.read(title).body("revision.parents", contains((int) head, (int) proposal));
    }

    @Test
    void anApprovedProposalThatOverlapsIsBackInTheQueueAndCanBeApprovedAgain() {
        long base = Api.create(title, "one");
        Requester moderator = underReview();
        long proposal = propose(base, "two");
        long head = Api.edit(Api.moderator(), title, base, "three")
                .statusCode(200)
                .extract()
                .jsonPath()
                .getLong("revision.id");

        moderator.approve(proposal, "two", base);

        JsonObject conflicted = Sent.event(Api.id(title), EventType.PROPOSAL_CONFLICTED);
        assertThat(conflicted.getLong("proposal")).isEqualTo(proposal);
        assertThat(conflicted.getString("reason")).isEqualTo("overlap");
        assertThat(conflicted.getLong("head")).isEqualTo(head);
        Api.edit(Api.moderator(), title, head, "one").statusCode(200);
        moderator.approve(proposal, "two", base);
        await().untilAsserted(() -> Api.read(title).body("source", equalTo("two")));
    }

    @Test
    void anApprovalOfWhatIsNoLongerOpenIsAnsweredToo() {
        long base = Api.create(title, "one");
        Requester moderator = underReview();
        long proposal = propose(base, "two");
        moderator.approve(proposal, "two", base);
        await().untilAsserted(() -> Api.read(title).body("source", equalTo("two")));

        moderator.approve(proposal, "two", base);

        JsonObject outcome = Sent.event(Api.id(title), EventType.PROPOSAL_CONFLICTED);
        assertThat(outcome.getString("reason")).isEqualTo("superseded");
    }

    @Test
    void aRequestedEditIsAnEditOfWhoAskedWithItsTag() {
        long base = Api.create(title, "one");

        new Requester(Api.id(title)).edit(base, "undone", Cause.UNDO);

        await().untilAsserted(() -> Api.read(title).body("source", equalTo("undone")));
        Api.read(title)
                .body("revision.tags", contains("undo"))
                .body("revision.author.name", equalTo("mo"))
                .body("revision.comment", equalTo("Asked"));
        assertThat(Sent.event(Api.id(title), EventType.ARTICLE_EDITED).getString("cause"))
                .isEqualTo("undo");
    }

    @Test
    void protectionAndReviewHoldForRequestedEditsToo() {
        long base = Api.create(title, "one");
        long id = Api.id(title);
        Requester editor = underReview().asEditor();
        editor.edit(base, "two", Cause.RESTORE);
        assertThat(Sent.event(id, EventType.PROPOSAL_SUBMITTED)
                        .getJsonObject("because")
                        .getLong("sequence"))
                .isEqualTo(1);

        Api.protect(title, Map.of("edit", "moderators", "review", "none", "reason", "Disputed"))
                .statusCode(200);
        editor.edit(base, "three", Cause.RESTORE);

        JsonObject refused = Sent.event(id, EventType.REQUEST_REFUSED);
        assertThat(refused.getString("reason")).isEqualTo("protected");
        assertThat(refused.getString("requestId")).isEqualTo("request-1");
        Api.read(title).body("source", equalTo("one"));
    }

    @Test
    void whatCannotBeDoneIsRefusedWithItsReason() {
        long base = Api.create(title, "one");
        Requester moderator = new Requester(Api.id(title));
        Api.edit(title, base, "two").statusCode(200);

        moderator.edit(base, "three", Cause.UNDO);
        moderator.edit(Api.head(title), "two", Cause.UNDO);

        assertThat(Sent.event(Api.id(title), 3).getString("reason")).isEqualTo("conflict");
        assertThat(Sent.event(Api.id(title), 4).getString("reason")).isEqualTo("unchanged");
    }

    @Test
    void aDeletedArticleIsNotEdited() {
        long base = Api.create(title, "one");
        long id = Api.id(title);
        Api.delete(title);

        new Requester(id).edit(base, "two", Cause.UNDO);

        assertThat(Sent.event(id, EventType.REQUEST_REFUSED).getString("reason"))
                .isEqualTo("deleted");
    }

    @Test
    void aRequestThatComesTwiceIsCarriedOutOnce() {
        long base = Api.create(title, "one");
        Requester moderator = new Requester(Api.id(title));
        Event first = moderator.edit(base, "two", Cause.UNDO);
        await().untilAsserted(() -> Api.read(title).body("source", equalTo("two")));

        Topic.send(first, first);
        moderator.edit(Api.head(title), "three", Cause.UNDO);

        await().untilAsserted(() -> Api.read(title).body("source", equalTo("three")));
        assertThat(Sent.event(Api.id(title), 3).getString("source")).isEqualTo("three");
    }

    @Test
    void aRequestThatOvertookAnotherWaitsForIt() {
        long base = Api.create(title, "one\n\ntwo\n");
        Requester moderator = new Requester(Api.id(title));
        Event late = moderator.late(base, "one, late\n\ntwo\n");
        moderator.edit(base, "one\n\ntwo, early\n", Cause.UNDO);

        Topic.send(late);

        await().untilAsserted(() -> Api.read(title).body("source", equalTo("one, late\n\ntwo, early\n")));
        assertThat(Sent.event(Api.id(title), 2).getString("source")).isEqualTo("one, late\n\ntwo\n");
    }

    @Test
    void repairingRewritesRealLinksOnly() {
        String old = Api.newTitle("Before");
        String now = Api.newTitle("After");
        Api.create(old, "target");
        long target = Api.id(old);
        Api.rename(old, now).statusCode(200);
        Api.create(title, "[[" + old + "]] [[" + old + "|label]] `[[" + old + "]]`");
        Requester links = new Requester(Api.id(title));
        links.linksChanged(Api.head(title));

        links.repair(target, old);

        String expected = "[[" + now + "|" + old + "]] [[" + now + "|label]] `[[" + old + "]]`";
        await().untilAsserted(() -> Api.read(title).body("source", equalTo(expected)));
        Api.read(title).body("revision.tags", contains("repair")).body("revision.minor", equalTo(true));
        assertThat(Sent.event(Api.id(title), 2).getJsonObject("because").getLong("sequence"))
                .isEqualTo(2);
        links.repair(target, old);
        assertThat(Sent.event(Api.id(title), 3).getString("reason")).isEqualTo("unchanged");
    }

    @Test
    void linksToATitleThatAnotherArticleHasByNowAreLeftAlone() {
        String old = Api.newTitle("Before");
        Api.create(old, "target");
        long target = Api.id(old);
        Api.rename(old, Api.newTitle("After")).statusCode(200);
        Api.create(old, "another article");
        Api.create(title, "[[" + old + "]]");

        new Requester(Api.id(title)).repair(target, old);

        assertThat(Sent.event(Api.id(title), EventType.REQUEST_REFUSED).getString("reason"))
                .isEqualTo("title-reused");
        Api.read(title).body("source", equalTo("[[" + old + "]]"));
    }

    @Test
    void aHiddenBaseIsMergedWithButNotShown() {
        long base = Api.create(title, "a secret\n\nsecond\n");
        new Requester(Api.id(title)).decide(EventType.REVISION_HIDDEN, base);
        Api.edit(title, base, "public\n\nsecond\n").statusCode(200);

        await().untilAsserted(() -> Api.edit(title, base, "other\n\nsecond\n")
                .statusCode(409)
                .body("base", equalTo(null))
                .body("conflicts[0].base", equalTo(null))
                .body("toString()", not(containsString("a secret"))));
        Api.edit(title, base, "a secret\n\nsecond, amended\n")
                .statusCode(200)
                .body("source", equalTo("public\n\nsecond, amended\n"));
    }

    @Test
    void aDecisionThatAsksForNothingIsNotedInAnEvent() {
        long base = Api.create(title, "one");
        Requester moderator = underReview();
        long proposal = propose(base, "two");
        Event rejected = moderator.decide(EventType.REVISION_REJECTED, proposal);

        JsonObject noted = Sent.event(Api.id(title), EventType.DECISION_NOTED);
        assertThat(noted.getLong("revision")).isEqualTo(proposal);
        assertThat(noted.getJsonObject("because").getLong("sequence")).isEqualTo(1);
        assertThat(noted.getJsonObject("applied").getLong("reviews")).isEqualTo(1);
        Topic.send(rejected, rejected);
        moderator.edit(base, "three", Cause.UNDO);
        assertThat(Sent.event(Api.id(title), noted.getLong("sequence") + 1).getString("source"))
                .isEqualTo("three");
    }

    private Requester underReview() {
        Api.protect(title, Map.of("edit", "editors", "review", "required", "reason", "Disputed"))
                .statusCode(200);
        return new Requester(Api.id(title));
    }

    private long propose(long base, String source) {
        return Api.edit(title, base, source)
                .statusCode(202)
                .extract()
                .jsonPath()
                .getLong("id");
    }
}
