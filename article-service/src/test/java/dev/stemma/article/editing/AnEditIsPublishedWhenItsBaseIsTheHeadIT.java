package dev.stemma.article.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.matchesPattern;

import dev.stemma.article.Api;
import dev.stemma.testing.SignedTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SignedTokens.class)
class AnEditIsPublishedWhenItsBaseIsTheHeadIT {

    @Test
    void aNewArticleHasALocationAValidatorAndAConsistencyToken() {
        String title = Api.newTitle("Alliance");

        Api.editor()
                .body(Map.of("title", title, "source", "Hello", "comment", "first", "minor", true))
                .post("/api/v1/articles")
                .then()
                .statusCode(201)
                .header("Location", matchesPattern("/api/v1/articles/Alliance_\\d+"))
                .header("ETag", matchesPattern("\"[0-9a-f-]+\""))
                .header("Stemma-Consistency", matchesPattern("\\d+:1"))
                .body("title", equalTo(title))
                .body("source", equalTo("Hello"))
                .body("format", equalTo("markdown/1"))
                .body("revision.comment", equalTo("first"))
                .body("revision.minor", equalTo(true))
                .body("revision.state", equalTo("published"))
                .body("revision.author.name", equalTo("ada"))
                .body("revision.size", equalTo(5))
                .body("createdAt", matchesPattern("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z"))
                .body("deleted", equalTo(null));
    }

    @Test
    void anEditOfTheHeadBecomesTheHead() {
        String title = Api.newTitle("Treaty");
        long base = Api.create(title, "one");

        Api.edit(title, base, "two")
                .statusCode(200)
                .header("Stemma-Consistency", matchesPattern("\\d+:2"))
                .body("revision.id", greaterThan((int) base))
                .body("revision.parents", contains((int) base));

        Api.read(title).statusCode(200).body("source", equalTo("two"));
    }

    @Test
    void anEditOfAStaleBaseIsMergedWhereItTouchesOtherWords() {
        String title = Api.newTitle("Merged");
        long base = Api.create(title, "States ally. Threats bind them.");
        long second = Api.edit(title, base, "States ally often. Threats bind them.")
                .statusCode(200)
                .extract()
                .jsonPath()
                .getLong("revision.id");

        Api.edit(title, base, "States ally. Common threats bind them.")
                .statusCode(200)
                .body("source", equalTo("States ally often. Common threats bind them."))
                .body("merge.base", equalTo((int) base))
                .body("merge.with", contains((int) second))
                .body("revision.parents", contains((int) second, (int) base));
    }

    @Test
    void anEditOfAStaleBaseIsRefusedWithBothTextsAndNothingIsStored() {
        String title = Api.newTitle("Conflict");
        long base = Api.create(title, "one");
        Api.edit(title, base, "two").statusCode(200);

        Api.edit(title, base, "three")
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/edit-conflict"))
                .body("base.source", equalTo("one"))
                .body("current.source", equalTo("two"))
                .body("yours", equalTo("three"))
                .body("merged", equalTo("two"))
                .body("conflicts[0].base", contains("one"))
                .body("conflicts[0].current", contains("two"))
                .body("conflicts[0].yours", contains("three"))
                .body("conflicts[0].at", equalTo(1));

        Api.read(title).body("source", equalTo("two"));
    }

    @Test
    void aTextThatEqualsTheHeadChangesNothing() {
        String title = Api.newTitle("Same");
        long base = Api.create(title, "one");

        Api.edit(title, base, "one")
                .statusCode(200)
                .body("unchanged", equalTo(true))
                .body("revision.id", equalTo((int) base));
    }

    @Test
    void anEditWithoutABaseIsRefusedWhereAnArticleExists() {
        String title = Api.newTitle("Baseless");
        Api.create(title, "one");

        Api.edit(title, null, "two").statusCode(428).body("type", equalTo("/problems/base-required"));
    }

    @Test
    void aBaseOfAnotherArticleIsUnknown() {
        String title = Api.newTitle("Mine");
        Api.create(title, "one");
        long foreign = Api.create(Api.newTitle("Other"), "other");

        Api.edit(title, foreign, "two")
                .statusCode(409)
                .body("type", equalTo("/problems/base-unknown"))
                .body("current.source", equalTo("one"));
    }

    @Test
    void ifMatchReplacesTheBaseAndFailsOnceTheHeadHasMoved() {
        String title = Api.newTitle("Tagged");
        Api.create(title, "one");
        String tag = Api.read(title).extract().header("ETag");

        Api.editor()
                .header("If-Match", tag)
                .body(Map.of("source", "two"))
                .put("/api/v1/articles/{title}", title)
                .then()
                .statusCode(200);
        Api.editor()
                .header("If-Match", tag)
                .body(Map.of("source", "three"))
                .put("/api/v1/articles/{title}", title)
                .then()
                .statusCode(412);

        Api.read(title).body("source", equalTo("two"));
    }

    @Test
    void ifNoneMatchCreatesOnly() {
        String title = Api.newTitle("Fresh");

        for (int status : new int[] {201, 412}) {
            Api.editor()
                    .header("If-None-Match", "*")
                    .body(Map.of("source", "text"))
                    .put("/api/v1/articles/{title}", title)
                    .then()
                    .statusCode(status);
        }
    }

    @Test
    void aTitleIsTakenOnceInWhateverSpelling() {
        String title = Api.newTitle("Spelled title");
        Api.create(title, "one");

        Api.editor()
                .body(Map.of("title", title.replace(' ', '_').replace("Sp", "sp"), "source", "two"))
                .post("/api/v1/articles")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/article-exists"));
    }

    @Test
    void theSameRequestWithTheSameKeyMakesOneRevision() {
        String title = Api.newTitle("Repeated");
        long base = Api.create(title, "one");
        long first = keyed(title, base, "two").getLong("revision.id");

        long second = keyed(title, base, "two").getLong("revision.id");

        assertThat(second).isEqualTo(first);
        Api.editor()
                .header("Idempotency-Key", title.replace(' ', '-'))
                .body(Map.of("source", "three", "base", base))
                .put("/api/v1/articles/{title}", title)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/idempotency-key-reused"));
    }

    @Test
    void theSameRefusedRequestWithTheSameKeyIsRefusedInTheSameWords() {
        String title = Api.newTitle("Refused");
        long base = Api.create(title, "one");
        long second = Api.edit(title, base, "two").extract().jsonPath().getLong("revision.id");
        refusedUnderKey(title, base);
        Api.edit(title, second, "one").statusCode(200);

        refusedUnderKey(title, base);

        Api.read(title).body("source", equalTo("one"));
    }

    private static void refusedUnderKey(String title, long base) {
        Api.editor()
                .header("Idempotency-Key", title.replace(' ', '-'))
                .body(Map.of("source", "three", "base", base))
                .put("/api/v1/articles/{title}", title)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/edit-conflict"))
                .body("current.source", equalTo("two"));
    }

    @Test
    void anImportKeepsAuthorAndTimeAndIsForAdministratorsOnly() {
        String title = Api.newTitle("Imported");
        String header = "author=\"Zo%C3%AB%20A\", at=\"2021-10-20T11:47:32Z\"";

        Api.editor()
                .header("Stemma-Import", header)
                .body(Map.of("title", title, "source", "x"))
                .post("/api/v1/articles")
                .then()
                .statusCode(403)
                .body("role", equalTo("admin"));
        Api.admin()
                .header("Stemma-Import", header)
                .body(Map.of("title", title, "source", "x"))
                .post("/api/v1/articles")
                .then()
                .statusCode(201)
                .body("revision.author.name", equalTo("Zoë A"))
                .body("revision.at", equalTo("2021-10-20T11:47:32.000Z"))
                .body("revision.tags", contains("imported"));
    }

    private static io.restassured.path.json.JsonPath keyed(String title, long base, String source) {
        return Api.editor()
                .header("Idempotency-Key", title.replace(' ', '-'))
                .body(Map.of("source", source, "base", base))
                .put("/api/v1/articles/{title}", title)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
