package dev.stemma.links.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.stemma.events.Event;
import dev.stemma.links.Told;
import dev.stemma.testing.SignedTokens;
import dev.stemma.testing.Topic;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Also one that starts later than the others, whatever they have forgotten of what they read. */
@QuarkusTest
@QuarkusTestResource(SignedTokens.class)
class EveryInstanceHasTheWholeGraphIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    CurrentGraph first;

    @Inject
    PageStates pages;

    @Inject
    GraphConfig config;

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> kafka;

    private final LinkGraph graph = new LinkGraph();
    private GraphFeed second;

    @AfterEach
    void stop() {
        second.stop();
    }

    @Test
    void loadedFromThePagesAndKeptSoByEvents() {
        Event before = Told.created("Whole before", "[[Whole after]]");
        Topic.send(before);
        Told.await(before);

        second = new GraphFeed(kafka, config, pages, graph, article -> {});
        second.start();
        Awaitility.await().atMost(PATIENCE).until(second::isComplete);
        assertThat(graph.contains(before.article(), before.sequence())).isTrue();

        Event after = Told.created("Whole after", "[[Whole before]]");
        Topic.send(after);
        Awaitility.await().atMost(PATIENCE).until(() -> graph.contains(after.article(), after.sequence()));

        assertThat(TheGraphIsThatOfItsPagesTest.links(graph))
                .contains(before.article() + ">" + after.article(), after.article() + ">" + before.article());
        Awaitility.await().atMost(PATIENCE).until(() -> TheGraphIsThatOfItsPagesTest.links(graph)
                .equals(TheGraphIsThatOfItsPagesTest.links(first.get())));
    }

    @Test
    void andSaysWhenItHas() {
        second = new GraphFeed(kafka, config, pages, graph, article -> {});

        assertThat(second.isComplete()).isFalse();
        RestAssured.get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'link graph is complete' }.status", equalTo("UP"));
    }
}
