package dev.stemma.system.linking;

import static dev.stemma.system.Wiki.article;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stemma.system.AtOnce;
import dev.stemma.system.Platform;
import dev.stemma.system.Wiki;
import dev.stemma.system.Wiki.Answer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Renamings with repair, there and back, half of them without leaving a redirect, while writers edit and link: in the end each link
 * leads to the article that was meant, reads as it did, and no accepted edit is missing. {@code -Dstemma.storm.articles=2000
 * -Dstemma.storm.renames=500 -Dstemma.storm.minutes=30} makes it a large one; {@code -Dstemma.seed=} repeats what is tried.
 */
class AStormOfRenamingsBreaksNoLinkIT {

    private static final int ARTICLES = Integer.getInteger("stemma.storm.articles", 40);
    private static final int RENAMES = Integer.getInteger("stemma.storm.renames", 20);
    private static final Duration LONGEST = Duration.ofMinutes(Integer.getInteger("stemma.storm.minutes", 5));
    private static final int AT_ONCE = 8;
    private static final Pattern LINK = Pattern.compile("\\[\\[([^\\]|]+)(?:\\|([^\\]]+))?]]");

    private final long seed =
            Long.getLong("stemma.seed", ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE));
    private final Platform platform = Platform.shared();
    private final Wiki reader = new Wiki(platform.url(), null);
    private final Storm storm = new Storm(
            Wiki.renewing(platform.url(), platform.tokens("trusted")),
            Wiki.renewing(platform.url(), platform.tokens("editor")),
            seed,
            ARTICLES);

    @Test
    void everyLinkLeadsWhereItWasMeantToAndEveryEditIsThere() throws Exception {
        System.out.printf("storm with seed %d%n", seed);
        storm.create();

        storm.rage(RENAMES, () -> storm.repairs().forEach(this::ends));

        await().atMost(LONGEST).pollInterval(Duration.ofSeconds(1)).untilAsserted(this::nothingIsBroken);
        report();
    }

    private void ends(String repair) {
        await().atMost(LONGEST)
                .until(() -> reader.get(repair).status() == 200
                        && reader.get(repair).json().path("finished").asBoolean());
        assertThat(reader.get(repair).json().path("skipped"))
                .as("seed %d, articles that were skipped by %s", seed, repair)
                .isEmpty();
    }

    private void nothingIsBroken() throws Exception {
        Map<String, Long> meant = meant();
        Map<String, Long> reached = new ConcurrentHashMap<>();
        List<List<String>> faults = AtOnce.all(AT_ONCE, storm.articles(), article -> faults(article, meant, reached));
        assertThat(faults.stream().flatMap(List::stream).toList())
                .as("seed %d", seed)
                .isEmpty();
    }

    /** The article that a label stands for, be it a label of ours or a title that an article had at the beginning. */
    private Map<String, Long> meant() {
        Map<String, Long> meant = new HashMap<>();
        storm.articles().forEach(article -> {
            meant.put(article.label(), article.id());
            meant.put(article.titles().getFirst(), article.id());
        });
        return meant;
    }

    private List<String> faults(StormyArticle checked, Map<String, Long> meant, Map<String, Long> reached) {
        List<String> faults = new ArrayList<>();
        String source = reader.get("/api/v1/article-ids/" + checked.id())
                .expect(200)
                .json()
                .path("source")
                .asText();
        checked.added().stream()
                .filter(added -> !source.contains(added))
                .forEach(added -> faults.add(checked.title() + " lost “" + added + "”"));
        Matcher link = LINK.matcher(source);
        while (link.find()) {
            String label = link.group(2) == null ? link.group(1) : link.group(2);
            if (!meant.containsKey(label)) {
                faults.add(checked.title() + " reads " + link.group() + ", which nobody wrote");
            } else if (!meant.get(label).equals(reached.computeIfAbsent(link.group(1), this::idOf))) {
                faults.add(checked.title() + " has the broken link " + link.group());
            }
        }
        return faults;
    }

    /** The article to which a title leads, also as a redirect; 0 when none. */
    private long idOf(String title) {
        Answer answer = reader.get(article(title));
        return answer.status() == 200 ? answer.json().path("id").asLong() : 0;
    }

    private void report() {
        int edits = storm.articles().stream()
                .mapToInt(article -> article.added().size())
                .sum();
        long done = 0;
        for (String repair : storm.repairs()) {
            JsonNode progress = reader.get(repair).expect(200).json();
            done += progress.path("done").asLong();
        }
        System.out.printf(
                "%d articles, %d renamings, %d articles repaired meanwhile, %d edits kept, %d refused%n",
                ARTICLES, storm.repairs().size(), done, edits, storm.refused());
    }
}
