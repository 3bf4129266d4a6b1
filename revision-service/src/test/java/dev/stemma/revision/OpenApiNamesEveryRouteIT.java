package dev.stemma.revision;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.startsWith;

import dev.stemma.testing.SignedTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SignedTokens.class)
class OpenApiNamesEveryRouteIT {

    @Test
    void underThePathThatClientsUse() {
        Reading.anyone()
                .get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .body("openapi", startsWith("3.1"))
                .body("paths", hasKey("/api/v1/articles/{title}/revisions"))
                .body("paths", hasKey("/api/v1/revisions/{id}"))
                .body("paths", hasKey("/api/v1/revisions/{id}/html"))
                .body("paths", hasKey("/api/v1/revisions/{from}/compare/{to}"))
                .body("paths", hasKey("/api/v1/articles/{title}/blame"))
                .body("paths", hasKey("/api/v1/articles/{title}/history/verify"))
                .body(
                        "paths.'/api/v1/revisions/{from}/compare/{to}'.get.responses.'200'.content",
                        allOf(hasKey("application/json"), hasKey("text/x-diff")))
                .body("paths", hasKey("/api/v1/changes"))
                .body("paths", hasKey("/api/v1/users/{name}/contributions"))
                .body(
                        "paths.'/api/v1/articles/{title}/revisions'.get.parameters.name",
                        hasItems("title", "author", "since", "until", "minor", "limit", "cursor"));
    }
}
