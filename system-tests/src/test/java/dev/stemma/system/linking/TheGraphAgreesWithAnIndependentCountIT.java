package dev.stemma.system.linking;

import static dev.stemma.system.Wiki.article;
import static dev.stemma.system.Wiki.awaiting;
import static dev.stemma.system.Wiki.encoded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stemma.system.AtOnce;
import dev.stemma.system.Platform;
import dev.stemma.system.Wiki;
import dev.stemma.system.Wiki.Answer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A wiki's links, loaded through the API in any order, are counted and searched alike by the service and by plain loops
 * over the list. {@code -Dstemma.links=<file of two titles a line, with a tab between them>} loads those instead of a
 * small random wiki; {@code -Dstemma.seed=} repeats one.
 */
class TheGraphAgreesWithAnIndependentCountIT {

    private static final String FILE = System.getProperty("stemma.links");
    private static final long SEED =
            Long.getLong("stemma.seed", ThreadLocalRandom.current().nextLong());
    private static final int AT_ONCE = 16;
    private static final int PATHS = 100;
    private static final int LONGEST_LIST = 500;
    private static final int MOST_TOKENS = 16;
    private static final Duration LONGEST_CATCHING_UP = Duration.ofMinutes(5);

    private static Platform platform;
    private static Wiki wiki;
    private static LinkLists links;

    @BeforeAll
    static void load() throws Exception {
        System.out.printf("links of a wiki, seed %d%n", SEED);
        links = FILE == null ? LinkLists.random(new Random(SEED)) : LinkLists.read(Path.of(FILE));
        platform = Platform.fresh();
        platform.up();
        wiki = Wiki.renewing(platform.url(), platform.tokens("trusted"));
        List<String> titles = new ArrayList<>(links.titles());
        Collections.shuffle(titles, new Random(SEED));
        List<String> written = AtOnce.all(AT_ONCE, titles, title -> wiki.create(
                        title, text(links.targets().get(title)))
                .expect(201)
                .consistency());
        for (int from = 0; from < written.size(); from += MOST_TOKENS) {
            awaitAll(written.subList(from, Math.min(written.size(), from + MOST_TOKENS)));
        }
    }

    @AfterAll
    static void end() {
        platform.close();
    }

    @Test
    void backlinksOfEveryArticle() throws Exception {
        List<String> titles = links.titles();

        List<SortedSet<String>> backlinks =
                AtOnce.all(AT_ONCE, titles, TheGraphAgreesWithAnIndependentCountIT::backlinks);

        for (int i = 0; i < titles.size(); i++) {
            assertThat(backlinks.get(i))
                    .as("seed %d, what links to %s", SEED, titles.get(i))
                    .isEqualTo(links.linkingTo(titles.get(i)));
        }
    }

    @Test
    void numbersAndSizesOfAllParts() {
        JsonNode stats = wiki.get("/api/v1/links/stats").expect(200).json();

        assertThat(stats.path("articles").asInt()).isEqualTo(links.titles().size());
        assertThat(stats.path("links").asInt())
                .as("links between two articles")
                .isEqualTo(links.targets().entrySet().stream()
                        .mapToInt(entry -> (int) entry.getValue().stream()
                                .filter(target -> !target.equals(entry.getKey()))
                                .count())
                        .sum());
        agree(stats.path("weakComponents"), links.weakParts());
        agree(stats.path("strongComponents"), links.strongParts());
    }

    @Test
    void aHundredShortestPaths() {
        Random random = new Random(SEED);
        List<String> titles = links.titles();
        for (int i = 0; i < PATHS; i++) {
            String from = titles.get(random.nextInt(titles.size()));
            String to = titles.get(random.nextInt(titles.size()));
            Answer answer = wiki.get("/api/v1/links/path?from=" + encoded(from) + "&to=" + encoded(to));
            OptionalInt distance = links.distance(from, to);
            if (distance.isEmpty()) {
                assertThat(answer.status())
                        .as("seed %d, %s to %s", SEED, from, to)
                        .isEqualTo(404);
                assertThat(answer.json().path("complete").asBoolean()).isTrue();
            } else {
                isAPath(titles(answer.expect(200).json().path("path")), from, to, distance.getAsInt());
            }
        }
    }

    private static void isAPath(List<String> path, String from, String to, int distance) {
        assertThat(path).as("seed %d, %s to %s", SEED, from, to).hasSize(distance + 1);
        assertThat(path.getFirst()).isEqualTo(from);
        assertThat(path.getLast()).isEqualTo(to);
        assertThat(IntStream.range(0, distance))
                .allMatch(step -> links.targets().get(path.get(step)).contains(path.get(step + 1)));
    }

    private static void agree(JsonNode parts, List<Integer> expected) {
        List<Integer> largest = StreamSupport.stream(parts.path("sizes").spliterator(), false)
                .map(JsonNode::asInt)
                .toList();
        assertThat(parts.path("count").asInt()).as("seed %d, parts", SEED).isEqualTo(expected.size());
        assertThat(largest).as("seed %d, their sizes", SEED).isEqualTo(expected.subList(0, largest.size()));
    }

    private static SortedSet<String> backlinks(String title) {
        SortedSet<String> all = new TreeSet<>();
        String path = article(title) + "/backlinks?limit=" + LONGEST_LIST;
        JsonNode page;
        String cursor = "";
        do {
            page = wiki.get(path + cursor).expect(200).json();
            List<String> found = titles(page.path("items"));
            assertThat(found).as("listed twice").noneMatch(all::contains);
            all.addAll(found);
            cursor = "&cursor=" + encoded(page.path("next").asText());
        } while (!page.path("next").isNull());
        return all;
    }

    private static List<String> titles(JsonNode items) {
        return StreamSupport.stream(items.spliterator(), false)
                .map(item -> item.path("title").asText())
                .toList();
    }

    private static String text(SortedSet<String> targets) {
        return targets.stream()
                .map(target -> "- [[" + target + "]]")
                .collect(Collectors.joining("\n", "Links:\n\n", "\n"));
    }

    private static void awaitAll(List<String> tokens) {
        await().atMost(LONGEST_CATCHING_UP)
                .until(() -> wiki.get("/api/v1/links/stats", awaiting(String.join(",", tokens)))
                                .status()
                        == 200);
    }
}
