package dev.stemma.revision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.events.Event;
import dev.stemma.testing.SignedTokens;
import dev.stemma.testing.Topic;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SignedTokens.class)
class RevertsAreMarkedIT {

    @Test
    void theRevisionThatBringsATextBackAndThoseInBetween() {
        ArticleStory story = new ArticleStory("Reverted");
        Event good = story.created("Good.");
        Event bad = story.edited("Bad.");
        Event worse = story.edited("Worse.");
        Event revert = story.edited("Good.");
        Event same = story.edited("Good.");
        Event better = story.edited("Better.");
        Topic.send(good, bad, worse, revert, revert, same, better);
        Topic.send(revert);
        Reading.await(better);

        assertThat(Reading.anyone()
                        .get("/api/v1/articles/Reverted/revisions")
                        .jsonPath()
                        .getList("items.tags"))
                .isEqualTo(List.of(
                        List.of(), List.of(), List.of("revert"), List.of("reverted"), List.of("reverted"), List.of()));
    }

    @Test
    void aRevertThatIsItselfRevertedToo() {
        ArticleStory story = new ArticleStory("Reverted twice");
        Event first = story.created("A");
        Event second = story.edited("B");
        Event third = story.edited("A");
        Event fourth = story.edited("B");
        Topic.send(first, second, third, fourth);
        Reading.await(fourth);

        assertThat(Reading.anyone()
                        .get("/api/v1/articles/Reverted_twice/revisions")
                        .jsonPath()
                        .getList("items.tags"))
                .isEqualTo(List.of(List.of("revert"), List.of("revert", "reverted"), List.of("reverted"), List.of()));
    }
}
