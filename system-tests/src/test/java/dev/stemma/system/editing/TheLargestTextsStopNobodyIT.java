package dev.stemma.system.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.stemma.system.AtOnce;
import dev.stemma.system.Platform;
import dev.stemma.system.Wiki;
import dev.stemma.system.Wiki.Answer;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Texts as large as they may be, and of the kinds that take the most memory: no service goes down over them. {@code
 * -Dstemma.large=3} writes three times as many.
 */
class TheLargestTextsStopNobodyIT {

    private static final int EACH = Integer.getInteger("stemma.large", 1);
    private static final int READERS = 24;
    private static final Duration LONGEST = Duration.ofMinutes(3);
    private static final List<String> SERVICES = List.of("article", "revision", "link", "gateway");

    private final Platform platform = Platform.shared();
    private final Wiki wiki = new Wiki(platform.url(), platform.token("editor"));
    private final Wiki anybody = new Wiki(platform.url(), null);
    private final String run =
            Integer.toString(ThreadLocalRandom.current().nextInt(Integer.MAX_VALUE), Character.MAX_RADIX);

    @Test
    void thoughAllComeAndAreReadAtOnce() throws Exception {
        List<Long> before = processes();
        List<String> titles = IntStream.range(0, EACH)
                .boxed()
                .flatMap(i -> Stream.of("Signs " + run + " " + i, "Lines " + run + " " + i))
                .toList();

        List<String> written = AtOnce.all(4, titles, this::writeTwice);
        List<Answer> pages = AtOnce.all(
                READERS,
                Collections.nCopies(READERS, titles.getLast()),
                title -> anybody.get("/wiki/" + Wiki.encoded(title)));
        for (int i = 0; i < titles.size(); i++) {
            awaitViews(titles.get(i), written.get(i));
        }

        assertThat(pages).extracting(Answer::status).contains(200).containsOnly(200, 503);
        assertThat(processes()).as("no service was started again").isEqualTo(before);
    }

    /** Creates an article, replaces all of its text, and answers what to wait for. */
    private String writeTwice(String title) {
        boolean signs = title.startsWith("Signs");
        Answer created =
                wiki.create(title, signs ? "\" ".repeat(1_000_000) : lines(1)).expect(201);
        return wiki.edit(title, created.revision(), signs ? "' ".repeat(1_000_000) : lines(3))
                .expect(200)
                .consistency();
    }

    /** A line each for more than a quarter of a million numbers. */
    private static String lines(int first) {
        return IntStream.range(0, 270_000)
                .mapToObj(i -> Integer.toHexString(7 * i + first))
                .collect(Collectors.joining("\n"));
    }

    private void awaitViews(String title, String consistency) {
        for (String view : List.of("/revisions", "/links")) {
            await().atMost(LONGEST)
                    .until(() -> wiki.get(Wiki.article(title) + view, Wiki.awaiting(consistency))
                                    .status()
                            == 200);
        }
    }

    private List<Long> processes() {
        return SERVICES.stream().map(service -> platform.process(service).pid()).toList();
    }
}
