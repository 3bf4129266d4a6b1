package dev.stemma.gateway.streaming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.stemma.events.Event;
import dev.stemma.gateway.AtTheDoor;
import dev.stemma.gateway.Publisher;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Cut as often as {@code -Dstemma.cuts} says, while edits of many articles go on. */
@AtTheDoor
class AStreamThatIsCutLosesNothingIT {

    private static final int CUTS = Integer.getInteger("stemma.cuts", 20);
    private static final int ARTICLES = 16;
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final Pattern CONSISTENCY = Pattern.compile("\"consistency\":\"(\\d+:\\d+)\"");

    private final long first = ThreadLocalRandom.current().nextLong(1, 1_000_000) * 1_000;
    private final AtomicBoolean goOn = new AtomicBoolean(true);
    private final AtomicInteger edits = new AtomicInteger();
    private final Set<String> told = new TreeSet<>();

    @Test
    void everyChangeIsToldAtLeastOnce() throws Exception {
        long seed = ThreadLocalRandom.current().nextLong();
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        try (Publisher publisher = new Publisher()) {
            String id = position();
            Thread editing = Thread.ofVirtual().start(() -> edit(publisher));
            for (int cut = 0; cut < CUTS; cut++) {
                id = listen(id, random.nextInt(40));
                if (random.nextInt(5) == 0) {
                    // long enough away to fall out of the ring
                    int before = edits.get();
                    await().atMost(LONGEST).until(() -> edits.get() > before + 150);
                }
            }
            goOn.set(false);
            editing.join();
            try (SseClient rest = new SseClient("", id)) {
                await().atMost(LONGEST).until(() -> {
                    note(rest);
                    return told.size() >= edits.get();
                });
            }
        }

        assertThat(told).containsExactlyInAnyOrderElementsOf(published());
    }

    private void edit(Publisher publisher) {
        while (goOn.get()) {
            List<Event> some = new ArrayList<>();
            for (int i = 0; i < ARTICLES; i++) {
                int edit = edits.getAndIncrement();
                some.add(Examples.edited(first + edit % ARTICLES, edit / ARTICLES + 1, "Title"));
            }
            publisher.publish(some);
        }
    }

    private List<String> published() {
        List<String> all = new ArrayList<>();
        for (int edit = 0; edit < edits.get(); edit++) {
            all.add((first + edit % ARTICLES) + ":" + (edit / ARTICLES + 1));
        }
        return all;
    }

    private static String position() throws Exception {
        try (SseClient client = new SseClient("", null)) {
            await().atMost(LONGEST).until(() -> !client.events().isEmpty());
            return client.events().getFirst()[0];
        }
    }

    /** Listens until so many changes have come, cuts the connection, and answers the last id that came whole. */
    private String listen(String id, int wanted) throws Exception {
        try (SseClient client = new SseClient("", id)) {
            await().atMost(LONGEST).until(() -> client.isOver() || client.data().size() >= wanted);
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
