package dev.stemma.article.reading;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.stemma.article.Api;
import dev.stemma.testing.SignedTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SignedTokens.class)
class APageThatCannotBeFormattedIsPlainTextIT {

    @Test
    void withAWarningInTheHeader() {
        String title = Api.newTitle("Too deep");
        Api.create(title, "![".repeat(1_000) + "](a)".repeat(1_000));

        given().get("/api/v1/articles/{title}/html", title)
                .then()
                .statusCode(200)
                .header("Stemma-Warning", "too-deep")
                .header("Cache-Control", "no-cache")
                .body(startsWith("<pre>![!["));
        given().get("/api/v1/articles/{title}/sections", title)
                .then()
                .statusCode(200)
                .header("Stemma-Warning", "too-deep")
                .body("$", empty());
    }

    @Test
    void twoMebibytesOfBracketsToo() {
        String title = Api.newTitle("Brackets");
        Api.create(title, "[".repeat(2 << 20));

        given().get("/api/v1/articles/{title}/html", title)
                .then()
                .statusCode(200)
                .body(containsString("[[[["));
    }

    @Test
    void aPageThatSaysWhatItsAuthorMeantHasNoWarning() {
        String title = Api.newTitle("Plain");
        Api.create(title, "# Fine");

        given().get("/api/v1/articles/{title}/html", title)
                .then()
                .statusCode(200)
                .header("Stemma-Warning", nullValue());
    }
}
