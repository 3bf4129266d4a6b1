package dev.stemma.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The topics to create are the platform's, each with a dead-letter topic, and what a test adds. */
class TopicsTest {

    @Test
    void eachTopicHasADeadLetterTopic() {
        assertThat(Topics.platform().withDeadLetters())
                .containsExactly(
                        "stemma.articles",
                        "stemma.articles.dead-letter",
                        "stemma.reviews",
                        "stemma.reviews.dead-letter",
                        "stemma.links",
                        "stemma.links.dead-letter");
    }

    @Test
    void aPrefixAddsTopics() {
        assertThat(Topics.platform().andPrefixed("t1-").names())
                .containsExactly(
                        "stemma.articles",
                        "stemma.reviews",
                        "stemma.links",
                        "t1-stemma.articles",
                        "t1-stemma.reviews",
                        "t1-stemma.links");
    }

    @Test
    void retentionCanBeChosen() {
        assertThat(Topics.platform().keptFor(Duration.ofDays(2)).retention()).isEqualTo(Duration.ofDays(2));
    }

    @Test
    void limitsAreTwiceTheLargestEvent() {
        int escapedSource = 2 * 2 * 1024 * 1024;
        int everythingElse = 64 * 1024;

        assertThat(Topics.LARGEST_EVENT).isGreaterThanOrEqualTo(2 * (escapedSource + everythingElse));
    }
}
