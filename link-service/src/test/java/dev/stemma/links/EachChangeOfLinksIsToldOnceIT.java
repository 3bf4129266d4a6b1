package dev.stemma.links;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.events.Applied;
import dev.stemma.events.Event;
import dev.stemma.events.EventHead;
import dev.stemma.events.Topics;
import dev.stemma.testing.Sent;
import dev.stemma.testing.SignedTokens;
import dev.stemma.testing.Topic;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SignedTokens.class)
class EachChangeOfLinksIsToldOnceIT {

    @Test
    void withTheTitlesThatCameAndThoseThatWent() {
        ArticleStory story = new ArticleStory("Telling 1");
        Event created = story.created("[[B]] [[a]] [[b|again]]");
        Event edited = story.edited("[[A#part]] [[C]]");
        Topic.send(created, edited);

        assertThat(titles(told(story, 1), "added")).containsExactly("B", "A");
        JsonObject second = told(story, 2);
        assertThat(titles(second, "added")).containsExactly("C");
        assertThat(titles(second, "removed")).containsExactly("B");
        assertThat(second.getJsonObject("actor").getString("name")).isEqualTo("ada");
    }

    @Test
    void withoutGapsHoweverOftenEventsComeAndWhateverChangesNoLink() {
        ArticleStory story = new ArticleStory("Telling 2");
        Event created = story.created("[[A]]");
        Event same = story.edited("Other words, [[A]]");
        Event renamed = story.renamed("Telling 2 renamed");
        Event edited = story.edited("[[B]]");
        Topic.send(created, created, same, renamed, same, edited, edited, created);

        assertThat(titles(told(story, 1), "added")).containsExactly("A");
        assertThat(titles(told(story, 2), "added")).containsExactly("B");
    }

    @Test
    void alsoWhenAnArticleIsDeletedOrComesBack() {
        ArticleStory story = new ArticleStory("Telling 3");
        Topic.send(story.created("[[A]]"), story.deleted(), story.restored());

        assertThat(titles(told(story, 2), "removed")).containsExactly("A");
        assertThat(titles(told(story, 3), "added")).containsExactly("A");
    }

    @Test
    void behindTheLastOneThatArticleServiceHasSeenWhenThePageIsNew() {
        ArticleStory story = new ArticleStory("Telling 4");
        Event created = story.created("[[A]]");
        EventHead head = created.head();
        EventHead known = new EventHead(
                head.wiki(), head.article(), head.sequence(), head.actor(), head.at(), null, new Applied(0, 7));
        Topic.send(new Event(created.id(), created.type(), known, created.data()));

        assertThat(titles(told(story, 8), "added")).containsExactly("A");
    }

    private static JsonObject told(ArticleStory story, long sequence) {
        return Sent.event(Topics.LINKS, story.id, sequence);
    }

    private static List<String> titles(JsonObject event, String member) {
        return event.getJsonArray(member).stream().map(String.class::cast).toList();
    }
}
