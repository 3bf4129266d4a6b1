package dev.stemma.revision;

import static org.hamcrest.Matchers.equalTo;

import dev.stemma.events.Event;
import dev.stemma.testing.SignedTokens;
import dev.stemma.testing.Topic;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(SignedTokens.class)
class TitlesFindTheArticleInAnySpellingIT {

    @ParameterizedTest
    @CsvSource({
        "Advanced/Styling, Advanced%2FStyling",
        "Advanced/Styling 2, Advanced/Styling_2",
        "Balance of power, balance_of_power",
        "Balance of threat, Balance%20of%20threat",
        "C++, C++",
        "C--, C%2d%2d",
        "What is it?, What_is_it%3F",
        "Notes/revisions, Notes%2Frevisions",
        "Notes/html/x, Notes/html/x",
        "Łódź, %C5%81%C3%B3d%C5%BA",
        "A;b=c, A%3Bb=c"
    })
    void asOneSegmentOrSeveral(String title, String path) {
        Event created = new ArticleStory(title).created("text");
        Topic.send(created);

        Reading.after(created)
                .get("/api/v1/articles/" + path + "/revisions")
                .then()
                .statusCode(200)
                .body("items[0].article.title", equalTo(title));
    }

    @Test
    void alsoUnderTheTitleBeforeARename() {
        ArticleStory story = new ArticleStory("Old name");
        Event created = story.created("text");
        Event renamed = story.renamed("New name");
        Topic.send(created, renamed);

        Reading.after(renamed)
                .get("/api/v1/articles/Old_name/revisions")
                .then()
                .statusCode(200)
                .header("Content-Location", "/api/v1/articles/New_name/revisions")
                .body("items[0].article.title", equalTo("New name"));
        Reading.anyone().get("/api/v1/articles/New_name/revisions").then().statusCode(200);
    }

    @Test
    void theArticleWhoseOwnTitleItIsComesBeforeOneThatHadItOnce() {
        ArticleStory newcomer = new ArticleStory("Coming to this title");
        ArticleStory former = new ArticleStory("Contested title");
        Event created = former.created("former");
        Event away = former.renamed("Away from it");
        Event other = newcomer.created("newcomer");
        Event taken = newcomer.renamed("Contested title");
        Topic.send(created, away, other, taken);
        Reading.await(away);

        Reading.after(taken)
                .get("/api/v1/articles/Contested_title/revisions")
                .then()
                .statusCode(200)
                .body("items[0].article.id", equalTo((int) newcomer.id));
    }
}
