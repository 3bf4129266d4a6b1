package dev.stemma.links;

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
                .body("paths", hasKey("/api/v1/articles/{title}/links"))
                .body("paths", hasKey("/api/v1/articles/{title}/backlinks"))
                .body("paths", hasKey("/api/v1/links/exists"))
                .body("paths", hasKey("/api/v1/links/wanted"))
                .body("paths", hasKey("/api/v1/links/orphans"))
                .body("paths", hasKey("/api/v1/links/dead-ends"))
                .body("paths", hasKey("/api/v1/links/broken-anchors"))
                .body("paths", hasKey("/api/v1/links/redirects"))
                .body("paths", hasKey("/api/v1/links/self-links"))
                .body("paths", hasKey("/api/v1/links/most-linked"))
                .body("paths", hasKey("/api/v1/links/recount"))
                .body("paths", hasKey("/api/v1/links/path"))
                .body("paths", hasKey("/api/v1/links/stats"))
                .body("paths", hasKey("/api/v1/links/random"))
                .body("paths", hasKey("/api/v1/links/repairs/{id}"))
                .body("paths", hasKey("/api/v1/articles/{title}/related"))
                .body("paths", hasKey("/api/v1/articles/{title}/neighbourhood"))
                .body("paths", hasKey("/api/v1/articles/{title}/rename-impact"))
                .body(
                        "paths.'/api/v1/articles/{title}/backlinks'.get.parameters.name",
                        hasItems("title", "redirects", "order", "limit", "cursor"));
    }
}
