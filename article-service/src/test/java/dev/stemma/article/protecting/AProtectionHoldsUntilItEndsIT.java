package dev.stemma.article.protecting;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.stemma.article.Api;
import dev.stemma.testing.SignedTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(SignedTokens.class)
class AProtectionHoldsUntilItEndsIT {

    private final String title = Api.newTitle("Protected");

    @Test
    void itNamesTheRoleThatAnEditNeeds() {
        long base = Api.create(title, "one");
        String before = Api.read(title).extract().header("ETag");

        Api.protect(title, protection("trusted", "none"))
                .statusCode(200)
                .header("ETag", not(equalTo(before)))
                .body("protection.edit", equalTo("trusted"))
                .body("protection.reason", equalTo("Disputed"));

        Api.edit(title, base, "two")
                .statusCode(403)
                .body("type", equalTo("/problems/forbidden"))
                .body("role", equalTo("trusted"));
        Api.edit(Api.as("tru", "editor", "trusted"), title, base, "two").statusCode(200);
        Api.rename(title, Api.newTitle("Elsewhere")).statusCode(403);
    }

    @Test
    void itEndsByItself() {
        long base = Api.create(title, "one");
        Api.protect(
                        title,
                        Map.of(
                                "edit", "moderators",
                                "review", "required",
                                "until", Instant.now().plusSeconds(4).toString(),
                                "reason", "For a moment"))
                .statusCode(200);

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> Api.read(title).body("protection.edit", equalTo("editors")));

        Api.edit(title, base, "two").statusCode(200);
    }

    @Test
    void liftingItIsAProtectionThatAsksForNothing() {
        long base = Api.create(title, "one");
        Api.protect(title, protection("moderators", "none")).statusCode(200);
        Api.protect(title, protection("editors", "none")).statusCode(200);

        Api.edit(title, base, "two").statusCode(200);
    }

    @Test
    void theSameProtectionAgainChangesNothing() {
        Api.create(title, "one");
        Api.protect(title, protection("trusted", "none")).statusCode(200);

        Api.protect(title, protection("trusted", "none"))
                .statusCode(200)
                .body("unchanged", equalTo(true))
                .header("Stemma-Consistency", equalTo(Api.id(title) + ":2"));
    }

    @ParameterizedTest
    @CsvSource({
        "everybody, none, 2099-01-01T00:00:00Z, x",
        "trusted, perhaps, 2099-01-01T00:00:00Z, x",
        "trusted, none, 2001-01-01T00:00:00Z, x",
        "trusted, none, soon, x",
        "trusted, none, 2099-01-01T00:00:00Z, ' '"
    })
    void whatMakesNoSenseIsRefused(String edit, String review, String until, String reason) {
        Api.create(title, "one");

        Api.protect(title, Map.of("edit", edit, "review", review, "until", until, "reason", reason))
                .statusCode(400);

        Api.read(title).body("protection.edit", equalTo("editors"));
    }

    @Test
    void onlyModeratorsProtect() {
        Api.create(title, "one");

        Api.editor()
                .body(protection("trusted", "none"))
                .put("/api/v1/articles/{title}/protection", title)
                .then()
                .statusCode(403)
                .body("role", equalTo("moderator"));
    }

    @Test
    void anAliasOfAProtectedArticleIsNotForEverybodyToTake() {
        String old = Api.newTitle("Alias");
        Api.create(old, "one");
        Api.rename(old, title).statusCode(200);
        Api.protect(title, protection("moderators", "none")).statusCode(200);

        Api.editor()
                .body(Map.of("title", old, "source", "mine now"))
                .post("/api/v1/articles")
                .then()
                .statusCode(403);

        Api.read(old).body("redirect", equalTo(title));
    }

    private static Map<String, ?> protection(String edit, String review) {
        return Map.of("edit", edit, "review", review, "reason", "Disputed");
    }
}
