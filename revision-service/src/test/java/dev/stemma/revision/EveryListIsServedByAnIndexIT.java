package dev.stemma.revision;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import dev.stemma.events.Event;
import dev.stemma.testing.SignedTokens;
import dev.stemma.testing.Topic;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.bson.BsonDocument;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(SignedTokens.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryListIsServedByAnIndexIT {

    private static final String TIMES = "since=2026-01-01T00:00:00Z&until=2036-01-01T00:00:00Z";

    @Inject
    MongoDatabase database;

    private boolean written;

    @BeforeEach
    void someHistory() {
        if (written) {
            return;
        }
        written = true;
        ArticleStory story = new ArticleStory("Indexed").by("ida");
        List<Event> events = new ArrayList<>(List.of(story.created("0")));
        for (int i = 1; i < 5; i++) {
            events.add(story.edited("text " + i));
        }
        Topic.send(events.toArray(Event[]::new));
        Reading.await(events.getLast());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "articles/Indexed/revisions?limit=2",
                "articles/Indexed/revisions?limit=2&author=ida",
                "articles/Indexed/revisions?limit=2&minor=false",
                "articles/Indexed/revisions?limit=2&" + TIMES,
                "articles/Indexed/revisions?limit=2&author=id-of-ida&minor=true&" + TIMES,
                "users/ida/contributions?limit=2",
                "users/ida/contributions?limit=2&" + TIMES,
                "changes?limit=2",
                "changes?limit=2&author=ida",
                "changes?limit=2&kind=edited",
                "changes?limit=2&kind=created&author=ida&" + TIMES
            })
    void onItsFirstPageAndOnTheNext(String path) {
        List<BsonDocument> queries = RecordedQueries.during(() -> {
            String link = Reading.anyone().get("/api/v1/" + path).getHeader("Link");
            if (link != null) {
                Reading.anyone()
                        .get(link.substring(1, link.indexOf('>')))
                        .then()
                        .statusCode(200);
            }
        });

        assertThat(queries).isNotEmpty();
        for (BsonDocument query : queries) {
            List<String> stages = new ArrayList<>();
            stages(explain(query).get("queryPlanner", Document.class).get("winningPlan", Document.class), stages);
            assertThat(stages).as(query.toJson()).isNotEmpty().doesNotContain("COLLSCAN", "SORT");
        }
    }

    private Document explain(BsonDocument query) {
        BsonDocument find = new BsonDocument();
        for (String field : List.of("find", "filter", "sort", "limit", "projection")) {
            if (query.containsKey(field)) {
                find.append(field, query.get(field));
            }
        }
        return database.runCommand(new Document("explain", find).append("verbosity", "queryPlanner"));
    }

    private static void stages(Document plan, List<String> into) {
        if (plan.getString("stage") != null) {
            into.add(plan.getString("stage"));
        }
        for (Object part : plan.values()) {
            if (part instanceof Document inner) {
                stages(inner, into);
            } else if (part instanceof List<?> list) {
                list.stream().filter(Document.class::isInstance).forEach(inner -> stages((Document) inner, into));
            }
        }
    }
}
