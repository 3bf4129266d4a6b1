package dev.stemma.links;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.events.Event;
import dev.stemma.testing.SignedTokens;
import dev.stemma.testing.Topic;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

@QuarkusTest
@QuarkusTestResource(SignedTokens.class)
class ChangesAtTheSameTimeAreAllCountedIT {

    private static final int ARTICLES = 30;
    private static final int TITLES = 4;

    @RepeatedTest(10)
    void ofTitlesThatNobodyLinkedToBefore(RepetitionInfo round) {
        String wanted = "Crowded " + round.getCurrentRepetition() + " ";
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < ARTICLES; i++) {
            events.add(new ArticleStory("Crowd " + round.getCurrentRepetition() + " member " + i)
                    .created("[[%s0]] [[%<s1]] [[%<s2]] [[%<s3]]".formatted(wanted)));
        }

        Topic.send(events.toArray(Event[]::new));
        events.forEach(Reading::await);

        assertThat(counts(wanted))
                .isEqualTo(IntStream.range(0, TITLES)
                        .boxed()
                        .collect(Collectors.toMap(title -> wanted + title, title -> ARTICLES)));
    }

    private static Map<String, Integer> counts(String prefix) {
        JsonPath list = Reading.anyone().get("/api/v1/links/wanted?limit=500").jsonPath();
        Map<String, Integer> found = new HashMap<>();
        for (int i = 0; i < list.getList("items").size(); i++) {
            if (list.getString("items[" + i + "].title").startsWith(prefix)) {
                found.put(list.getString("items[" + i + "].title"), list.getInt("items[" + i + "].count"));
            }
        }
        return found;
    }
}
