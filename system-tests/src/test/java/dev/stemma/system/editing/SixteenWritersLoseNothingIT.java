package dev.stemma.system.editing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stemma.system.AtOnce;
import dev.stemma.system.Platform;
import dev.stemma.system.Wiki;
import dev.stemma.system.Wiki.Answer;
import dev.stemma.testing.RacingWriters;
import dev.stemma.testing.RacingWriters.Edited;
import dev.stemma.testing.RacingWriters.Shown;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Sixteen people or scripts who edit as fast as they can, through the gateway: every edit that was accepted is there,
 * and nothing is answered with a 5xx. {@code -Dstemma.race.seconds=30} lets them go on longer; {@code
 * -Dstemma.platform=<address>} with {@code -Dstemma.token=} lets them loose on a platform that runs already; {@code
 * -Dstemma.seed=} repeats what they try.
 */
class SixteenWritersLoseNothingIT {

    private static final int WRITERS = 16;
    private static final Duration LENGTH = Duration.ofSeconds(Integer.getInteger("stemma.race.seconds", 5));
    private static final String RUNNING = System.getProperty("stemma.platform");

    private final long seed =
            Long.getLong("stemma.seed", ThreadLocalRandom.current().nextLong());
    private final Wiki wiki = RUNNING == null
            ? new Wiki(Platform.shared().url(), Platform.shared().token("editor"))
            : new Wiki(URI.create(RUNNING), System.getProperty("stemma.token"));
    private final Queue<Long> latencies = new ConcurrentLinkedQueue<>();

    @Test
    void onOneArticle() {
        RacingWriters race = article("One article " + seed).race(WRITERS, untilTimeIsOver());

        race.check();
        report("one article", race.accepted());
    }

    @Test
    void onAnArticleEach() throws Exception {
        List<RacingWriters> races = IntStream.range(0, WRITERS)
                .mapToObj(i -> article("Article " + seed + " " + i))
                .toList();
        IntPredicate more = untilTimeIsOver();
        AtOnce.all(WRITERS, races, race -> race.race(1, more));

        races.forEach(RacingWriters::check);
        report("16 articles", races.stream().mapToInt(RacingWriters::accepted).sum());
    }

    private RacingWriters article(String title) {
        wiki.create(title, RacingWriters.roomyText()).expect(201);
        return new RacingWriters(new ThroughTheGateway(title), seed);
    }

    private static IntPredicate untilTimeIsOver() {
        long end = System.nanoTime() + LENGTH.toNanos();
        return tries -> System.nanoTime() < end;
    }

    private void report(String where, int accepted) {
        List<Long> sorted = latencies.stream().sorted().toList();
        assertThat(accepted).as("seed %d", seed).isPositive();
        System.out.printf(
                "%d writers on %s for %d s (seed %d): %d edits, %d of them accepted, %.0f a second; median %d ms, 99%% %d ms, slowest %d ms%n",
                WRITERS,
                where,
                LENGTH.toSeconds(),
                seed,
                sorted.size(),
                accepted,
                (double) accepted / LENGTH.toSeconds(),
                milliseconds(sorted, 0.5),
                milliseconds(sorted, 0.99),
                milliseconds(sorted, 1));
    }

    private static long milliseconds(List<Long> sorted, double share) {
        return Duration.ofNanos(sorted.get((int) Math.ceil(share * sorted.size()) - 1))
                .toMillis();
    }

    private final class ThroughTheGateway implements Edited {

        private final String title;

        ThroughTheGateway(String title) {
            this.title = title;
        }

        @Override
        public Shown read() {
            return shown(wiki.read(title).expect(200));
        }

        @Override
        public Optional<Shown> edit(long base, String source) {
            long begin = System.nanoTime();
            Answer answer = wiki.edit(title, base, source);
            latencies.add(System.nanoTime() - begin);
            return answer.status() == 409 && answer.text().contains("/problems/edit-conflict")
                    ? Optional.empty()
                    : Optional.of(shown(answer.expect(200)));
        }

        private static Shown shown(Answer answer) {
            JsonNode article = answer.json();
            List<Long> parents = new ArrayList<>();
            article.at("/revision/parents").forEach(parent -> parents.add(parent.asLong()));
            return new Shown(
                    article.at("/revision/id").asLong(),
                    parents,
                    article.get("source").asText());
        }
    }
}
