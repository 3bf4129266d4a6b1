package dev.stemma.system.observing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.stemma.system.Platform;
import dev.stemma.system.Wiki;
import dev.stemma.system.Wiki.Answer;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OneTraceLeadsThroughAllServicesIT {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Platform platform = Platform.shared();
    private final Wiki wiki = new Wiki(platform.url(), platform.token("editor"));

    @Test
    void fromTheRequestAtTheGatewayToWhatTheEventBroughtAbout() {
        Answer created =
                wiki.create("Followed by its trace", "See [[Deterrence]].").expect(201);

        String trace = created.headers().get("stemma-trace");

        assertThat(trace).matches("[0-9a-f]{32}");
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(Platform.traces().knows(trace, "stemma-gateway", "POST")).isTrue();
            assertThat(Platform.traces().knows(trace, "article-service", "POST"))
                    .isTrue();
            assertThat(Platform.traces().knows(trace, "revision-service", "apply article.created.v1"))
                    .isTrue();
            assertThat(Platform.traces().knows(trace, "link-service", "apply article.created.v1"))
                    .isTrue();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/articles/No_such_article",
                "/api/v1/articles/No_such_article/revisions",
                "/api/v1/articles/No_such_article/links",
                "/api/v1/no-such-route"
            })
    void aProblemNamesTheTraceOfItsAnswer(String path) {
        Answer refused = wiki.get(path).expect(404);

        assertThat(refused.headers().get("stemma-trace")).matches("[0-9a-f]{32}");
        assertThat(refused.json().path("traceId").asText())
                .isEqualTo(refused.headers().get("stemma-trace"));
    }
}
