package dev.stemma.gateway.streaming;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.events.Event;
import dev.stemma.gateway.AtTheDoor;
import dev.stemma.gateway.Publisher;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Cut as often as {@code -Dstemma.cuts} says, while edits of many articles go on. */
@AtTheDoor
class AStreamThatIsCutLosesNothingIT {

    private static final int CUTS = Integer.getInteger("stemma.cuts", 20);
    private static final int ARTICLES = 16;
    private static final int ROUNDS_BETWEEN_CUTS = 2;
    /** So many push everything out of the ring that was told before. */
    private static final int ROUNDS_OF_AN_ABSENCE = 15;

    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final Pattern CONSISTENCY = Pattern.compile("\"consistency\":\"(\\d+:\\d+)\"");

    private final long first = ThreadLocalRandom.current().nextLong(1, 1_000_000) * 1_000;
    /** Rounds of edits that may begin: who listens lets them go on, so that what waits stays bounded. */
    private final Semaphore rounds = new Semaphore(0);

    private final AtomicInteger edited = new AtomicInteger();
    private final Set<String> told = new HashSet<>();
    private int planned;
    private Future<?> editing;

    @Test
    void everyChangeIsToldAtLeastOnce() throws Exception {
        long seed = ThreadLocalRandom.current().nextLong();
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        String id = position();
        ExecutorService editor = Executors.newSingleThreadExecutor();
        try (Publisher publisher = new Publisher()) {
            editing = editor.submit(() -> edit(publisher));
            for (int cut = 0; cut < CUTS; cut++) {
                letEdit(ROUNDS_BETWEEN_CUTS);
                id = listen(id, random.nextInt(planned - told.size()));
                if (random.nextInt(5) == 0) {
                    letEdit(ROUNDS_OF_AN_ABSENCE);
                    await(() -> edited.get() == planned);
                }
            }
            while (told.size() < planned) {
                id = listen(id, planned - told.size());
            }
        } finally {
            editor.shutdownNow();
        }

        assertThat(told).isEqualTo(published());
    }

    /** Lets a number of edits of every article begin. */
    private void letEdit(int more) {
        planned += more * ARTICLES;
        rounds.release(more);
    }

    private Void edit(Publisher publisher) throws InterruptedException {
        for (int sequence = 1; ; sequence++) {
            rounds.acquire();
            List<Event> round = new ArrayList<>();
            for (int article = 0; article < ARTICLES; article++) {
                round.add(Examples.edited(first + article, sequence, "Title"));
            }
            publisher.publish(round);
            edited.addAndGet(ARTICLES);
        }
    }

    private Set<String> published() {
        return IntStream.range(0, planned)
                .mapToObj(edit -> (first + edit % ARTICLES) + ":" + (edit / ARTICLES + 1))
                .collect(Collectors.toSet());
    }

    private void await(BooleanSupplier condition) {
        Awaitility.await()
                .atMost(LONGEST)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(1))
                .until(() -> {
                    if (editing.state() == Future.State.FAILED) {
                        throw new AssertionError("The edits have stopped", editing.exceptionNow());
                    }
                    return condition.getAsBoolean();
                });
    }

    private static String position() throws Exception {
        try (SseClient client = new SseClient("", null)) {
            Awaitility.await().atMost(LONGEST).until(() -> !client.events().isEmpty());
            return client.events().getFirst()[0];
        }
    }

    /** Listens until so many changes have come, cuts the connection, and answers the last id that came whole. */
    private String listen(String id, int wanted) throws IOException {
        try (SseClient client = new SseClient("", id)) {
            await(() -> client.isOver() || client.data().size() >= wanted);
            String last = note(client);
            return last == null ? id : last;
        }
    }

    private String note(SseClient client) {
        String last = null;
        for (String[] event : client.events()) {
            assertThat(String.valueOf(event[1])).doesNotContain("older than what is kept");
            Matcher consistency = CONSISTENCY.matcher(String.valueOf(event[1]));
            if (consistency.find() && isOurs(consistency.group(1))) {
                told.add(consistency.group(1));
            }
            last = event[0] == null ? last : event[0];
        }
        return last;
    }

    private boolean isOurs(String token) {
        return Long.parseLong(token.substring(0, token.indexOf(':'))) / 1_000 == first / 1_000;
    }
}
