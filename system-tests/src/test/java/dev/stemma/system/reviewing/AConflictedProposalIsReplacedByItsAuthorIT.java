package dev.stemma.system.reviewing;

import static dev.stemma.system.Wiki.article;
import static dev.stemma.system.Wiki.awaiting;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stemma.system.Platform;
import dev.stemma.system.Wiki;
import dev.stemma.system.Wiki.Answer;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AConflictedProposalIsReplacedByItsAuthorIT {

    private static final String TITLE = "Approved too late";

    private final Platform platform = Platform.shared();
    private final Wiki reader = new Wiki(platform.url(), null);
    private final Wiki editor = new Wiki(platform.url(), platform.token("editor"));
    private final Wiki moderator = new Wiki(platform.url(), platform.token("moderator"));

    @Test
    void anOverlapSendsItBackAndItsSuccessorIsPublished() {
        long base = moderator.create(TITLE, "One sentence.").expect(201).revision();
        moderator.requireReview(TITLE).expect(200);
        Answer first = propose(base, "One proposed sentence.");
        long overlapping =
                moderator.edit(TITLE, base, "One other sentence.").expect(200).revision();

        Answer approved = approve(first);
        assertThat(approved.json().path("state").asText()).isEqualTo("conflicted");
        assertThat(approved.json().path("reason").asText()).isEqualTo("overlap");
        assertThat(reader.read(TITLE).json().path("source").asText()).isEqualTo("One other sentence.");
        JsonNode seenByAuthor = editor.get(revision(first), awaiting(approved.consistency()))
                .expect(200)
                .json();
        assertThat(seenByAuthor.path("state").asText()).isEqualTo("conflicted");
        assertThat(editor.get("/api/v1/me/proposals").expect(200).text()).contains("overlap");

        Answer second = editor.send(
                        "PUT",
                        article(TITLE),
                        Map.of("source", "One other, proposed sentence.", "base", overlapping, "supersedes", id(first)))
                .expect(202);
        assertThat(moderator
                        .get(revision(first), awaiting(second.consistency()))
                        .expect(200)
                        .json()
                        .path("state")
                        .asText())
                .isEqualTo("superseded");
        assertThat(moderator
                        .decide(id(first), "approve", Map.of("seen", sha256(first)))
                        .expect(409)
                        .json()
                        .path("state")
                        .asText())
                .isEqualTo("superseded");

        Answer published = approve(second);
        assertThat(published.json().path("state").asText()).isEqualTo("published");
        assertThat(reader.get(article(TITLE), awaiting(published.consistency()))
                        .expect(200)
                        .json()
                        .path("source")
                        .asText())
                .isEqualTo("One other, proposed sentence.");
    }

    @Test
    void oneThatOverlapsNothingIsMergedWithWhatCameSince() {
        String title = "Approved in time";
        long base = moderator
                .create(title, "First.\n\nSecond.\n\nThird.\n")
                .expect(201)
                .revision();
        moderator.requireReview(title).expect(200);
        Answer proposed = editor.edit(title, base, "First, proposed.\n\nSecond.\n\nThird.\n")
                .expect(202);
        moderator.edit(title, base, "First.\n\nSecond.\n\nThird, too.\n").expect(200);

        Answer approved = approve(proposed);

        JsonNode head = reader.get(article(title), awaiting(approved.consistency()))
                .expect(200)
                .json();
        assertThat(approved.json().path("publishedAs").asLong())
                .isEqualTo(head.path("revision").path("id").asLong())
                .isNotEqualTo(id(proposed));
        assertThat(head.path("source").asText()).isEqualTo("First, proposed.\n\nSecond.\n\nThird, too.\n");
        assertThat(head.path("revision").path("parents")).hasSize(2);
    }

    private Answer propose(long base, String source) {
        return editor.edit(TITLE, base, source).expect(202);
    }

    /** A moderator approves what is in the queue, so it has to be there. */
    private Answer approve(Answer proposed) {
        moderator.get(revision(proposed), awaiting(proposed.consistency())).expect(200);
        return moderator
                .decide(id(proposed), "approve", Map.of("seen", sha256(proposed)))
                .expect(200);
    }

    private static String revision(Answer proposed) {
        return "/api/v1/revisions/" + id(proposed);
    }

    private static long id(Answer proposed) {
        return proposed.json().path("id").asLong();
    }

    private static String sha256(Answer proposed) {
        return proposed.json().path("sha256").asText();
    }
}
