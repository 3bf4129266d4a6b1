package dev.stemma.article.protecting;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import dev.stemma.article.Api;
import dev.stemma.testing.SignedTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SignedTokens.class)
class PermissionsSayWhatWouldHappenIT {

    private final String title = Api.newTitle("Permitted");

    @Test
    void anEditorEditsAndRenames() {
        Api.create(title, "one");

        expect(Api.editor(), true, true, false, false, false);
    }

    @Test
    void aModeratorDoesEverything() {
        Api.create(title, "one");

        expect(Api.moderator(), true, true, true, true, false);
    }

    @Test
    void withoutATokenNothingIsAllowed() {
        Api.create(title, "one");

        expect(given(), false, false, false, false, false);
    }

    @Test
    void protectionAndReviewAreForeseen() {
        Api.create(title, "one");
        Api.protect(title, Map.of("edit", "editors", "review", "required", "reason", "Disputed"))
                .statusCode(200);

        expect(Api.editor(), true, true, false, false, true);
        expect(Api.as("tru", "editor", "trusted"), true, true, false, false, false);

        Api.protect(title, Map.of("edit", "moderators", "review", "none", "reason", "Disputed"))
                .statusCode(200);
        expect(Api.editor(), false, false, false, false, false);
    }

    @Test
    void aTitleWithoutAnArticleMayBeCreated() {
        expect(Api.editor(), true, false, false, false, false);
    }

    private void expect(
            RequestSpecification who, boolean edit, boolean rename, boolean delete, boolean protect, boolean reviewed) {
        who.get("/api/v1/articles/{title}/permissions", title)
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("private, no-store"))
                .header("Vary", equalTo("Authorization"))
                .body("edit", equalTo(edit))
                .body("rename", equalTo(rename))
                .body("delete", equalTo(delete))
                .body("protect", equalTo(protect))
                .body("reviewed", equalTo(reviewed));
    }
}
