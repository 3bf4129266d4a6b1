package dev.stemma.system.crashing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stemma.system.Platform;
import dev.stemma.system.Wiki;
import dev.stemma.system.Wiki.Answer;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AKilledServiceLosesNothingIT {

    private static final int WRITERS = 4;
    private static final Duration LONG = Duration.ofSeconds(90);

    private final Platform platform = Platform.shared();

    @ParameterizedTest
    @ValueSource(strings = {"article", "revision", "link", "gateway"})
    void whileFourWritersEdit(String part) throws Exception {
        AtomicBoolean stop = new AtomicBoolean();
        AtomicInteger accepted = new AtomicInteger();
        List<Future<Written>> running = new ArrayList<>();
        Wiki wiki = new Wiki(platform.url(), platform.token("editor"));
        try (ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int writer = 0; writer < WRITERS; writer++) {
                String title = "Killed " + part + " " + writer;
                running.add(writers.submit(() -> write(wiki, title, stop, accepted)));
            }
            try {
                killAndAwait(part, accepted);
            } finally {
                stop.set(true);
            }
        }
        for (Future<Written> writer : running) {
            everythingIsThere(writer.get());
        }
    }

    private void killAndAwait(String part, AtomicInteger accepted) {
        await().atMost(LONG).until(() -> accepted.get() >= 2 * WRITERS);
        ProcessHandle killed = platform.process(part);
        killed.destroyForcibly();
        await().atMost(LONG).until(() -> isReadyAgain(part, killed.pid()));
        int before = accepted.get();
        await().atMost(LONG).until(() -> accepted.get() >= before + 2 * WRITERS);
    }

    private void everythingIsThere(Written written) {
        Wiki reader = new Wiki(platform.url(), null);
        await().atMost(LONG).untilAsserted(() -> {
            List<Long> history = new ArrayList<>();
            String cursor = "";
            do {
                JsonNode page = reader.get(Wiki.article(written.title()) + "/revisions?limit=500&cursor=" + cursor)
                        .expect(200)
                        .json();
                page.path("items")
                        .forEach(item -> history.addFirst(item.path("id").asLong()));
                cursor = page.path("next").asText("");
            } while (!cursor.isEmpty() && !cursor.equals("null"));
            assertThat(history).isEqualTo(written.revisions());
        });
        await().atMost(LONG)
                .untilAsserted(() -> assertThat(reader.get(Wiki.article(written.title() + " target") + "/backlinks")
                                .expect(200)
                                .json()
                                .path("items"))
                        .hasSize(1));
        assertThat(reader.read(written.title())
                        .json()
                        .path("revision")
                        .path("id")
                        .asLong())
                .isEqualTo(written.revisions().getLast());
    }

    /** Edits until told to stop; an edit without an answer is repeated under its key. */
    private static Written write(Wiki wiki, String title, AtomicBoolean stop, AtomicInteger accepted) {
        List<Long> revisions = new ArrayList<>();
        while (!stop.get() || revisions.isEmpty()) {
            String source = "Edit " + revisions.size() + " [[" + title + " target]]";
            Map<String, Object> body = revisions.isEmpty()
                    ? Map.of("source", source)
                    : Map.of("source", source, "base", revisions.getLast());
            revisions.add(untilAnswered(wiki, title, body));
            accepted.incrementAndGet();
        }
        return new Written(title, revisions);
    }

    private static long untilAnswered(Wiki wiki, String title, Map<String, Object> body) {
        String key = UUID.randomUUID().toString();
        List<Answer> last = new ArrayList<>();
        await().atMost(LONG).pollInterval(Duration.ofMillis(50)).until(() -> {
            try {
                Answer answer = wiki.send("PUT", Wiki.article(title), body, "Idempotency-Key", key);
                last.add(answer);
                return answer.status() == 200 || answer.status() == 201;
            } catch (UncheckedIOException connectionLost) {
                return false;
            }
        });
        assertThat(last.subList(0, last.size() - 1))
                .allMatch(answer -> answer.status() >= 500 || answer.text().contains("idempotency-in-progress"));
        return last.getLast().json().path("revision").path("id").asLong();
    }

    private boolean isReadyAgain(String part, long killedPid) {
        JsonNode status = platform.status();
        for (JsonNode node : status.path("parts")) {
            if (node.path("name").asText().equals(part)) {
                return status.path("ready").asBoolean() && node.path("pid").asLong() != killedPid;
            }
        }
        return false;
    }

    private record Written(String title, List<Long> revisions) {}
}
