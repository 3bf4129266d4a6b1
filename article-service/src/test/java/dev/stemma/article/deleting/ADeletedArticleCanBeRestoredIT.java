package dev.stemma.article.deleting;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import dev.stemma.article.Api;
import dev.stemma.testing.SignedTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SignedTokens.class)
class ADeletedArticleCanBeRestoredIT {

    private final String title = Api.newTitle("Deleted");

    @Test
    void itIsGoneForReadersAndComesBackWithItsAliases() {
        String former = Api.newTitle("Former");
        Api.create(former, "one");
        Api.rename(former, title).statusCode(200);
        long id = Api.id(title);
        Api.delete(title);
        Api.read(title).statusCode(410).body("type", equalTo("/problems/article-deleted"));
        given().get("/api/v1/article-ids/{id}", id).then().statusCode(410);

        restore(title, Map.of("reason", "A mistake"))
                .statusCode(200)
                .body("id", equalTo((int) id))
                .body("deleted", equalTo(null));

        Api.read(title).statusCode(200).body("source", equalTo("one"));
        Api.read(former).statusCode(200).body("redirect", equalTo(title));
    }

    @Test
    void whereItsTitleWasTakenItNeedsAnother() {
        Api.create(title, "first");
        long first = Api.id(title);
        Api.delete(title);
        Api.create(title, "second");
        String other = Api.newTitle("Elsewhere");

        restore(title, Map.of()).statusCode(409).body("type", equalTo("/problems/article-exists"));
        restore(title, Map.of("as", other)).statusCode(200).body("title", equalTo(other));

        Api.read(other).body("id", equalTo((int) first)).body("source", equalTo("first"));
        Api.read(title).body("source", equalTo("second"));
    }

    @Test
    void theOneDeletedLastComesBackUnlessAnIdSaysOtherwise() {
        Api.create(title, "first");
        long first = Api.id(title);
        Api.delete(title);
        Api.create(title, "second");
        long second = Api.id(title);
        Api.delete(title);

        restore(title, Map.of()).statusCode(200).body("id", equalTo((int) second));
        Api.delete(title);
        restore(title, Map.of("id", first)).statusCode(200).body("id", equalTo((int) first));
    }

    @Test
    void whatIsNotDeletedCannotBeRestored() {
        Api.create(title, "one");

        restore(title, Map.of()).statusCode(409);
        restore(Api.newTitle("Never was"), Map.of()).statusCode(404);
    }

    @Test
    void onlyModeratorsDeleteAndRestore() {
        Api.create(title, "one");

        Api.editor()
                .delete("/api/v1/articles/{title}", title)
                .then()
                .statusCode(403)
                .body("role", equalTo("moderator"));
        Api.delete(title);
        Api.editor()
                .body(Map.of())
                .post("/api/v1/articles/{title}/restore", title)
                .then()
                .statusCode(403);
        Api.read(title).statusCode(410);
    }

    @Test
    void withoutABodyItIsRestoredUnderItsOwnTitle() {
        Api.create(title, "one");
        Api.delete(title);

        Api.moderator().post("/api/v1/articles/{title}/restore", title).then().statusCode(200);
    }

    private static ValidatableResponse restore(String title, Map<String, ?> body) {
        return Api.moderator()
                .body(body)
                .post("/api/v1/articles/{title}/restore", title)
                .then();
    }
}
