package dev.stemma.links.recording;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import dev.stemma.events.Event;
import dev.stemma.events.EventCodec;
import dev.stemma.events.Topics;
import dev.stemma.kit.inbox.Inbox;
import dev.stemma.kit.inbox.Projection;
import dev.stemma.kit.outbox.Relay;
import dev.stemma.links.ArticleStory;
import dev.stemma.links.Generation;
import dev.stemma.links.Generations;
import dev.stemma.links.LinkPages;
import dev.stemma.links.tallying.CountedLists;
import dev.stemma.links.tallying.Settle;
import dev.stemma.testing.Faults;
import dev.stemma.testing.SignedTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Few titles and many events, so that articles meet all the time: links, aliases, redirects, sections, deletions. */
@QuarkusTest
@QuarkusTestResource(SignedTokens.class)
class ListsAgreeWithARecountIT {

    private static final int ARTICLES = 9;
    private static final int EVENTS = 12;
    private static final int INSTANCES = 3;
    private static final double CHANCE_OF_DEATH = 0.08;

    @Inject
    MongoClient client;

    @Inject
    Inbox inbox;

    @Inject
    Relay relay;

    @ParameterizedTest
    @ValueSource(longs = {11, 12})
    void whenEventsComeTwiceAndLateAndInAnyOrder(long seed) {
        Random random = new Random(seed);
        MongoDatabase database = database("shuffled_lists_" + seed);
        Projection recorder = new RecordGenerations(new Generations(database), relay, List.of());
        List<Event> deliveries = new ArrayList<>();
        stories(random).forEach(deliveries::addAll);
        deliveries.addAll(deliveries.subList(0, deliveries.size() / 3));
        Collections.shuffle(deliveries, random);

        deliveries.forEach(event -> inbox.receive(record(event), recorder));

        assertThat(CountedLists.kept(generation(database))).isEqualTo(CountedLists.recounted(generation(database)));
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22})
    void whenInstancesWorkAtOnceAndDieBetweenAnyTwoWrites(long seed) throws Exception {
        MongoDatabase database = database("killed_lists_" + seed);
        List<List<Event>> stories = stories(new Random(seed));
        AtomicInteger deaths = new AtomicInteger();
        AtomicBoolean over = new AtomicBoolean();
        try (ExecutorService instances = Executors.newFixedThreadPool(INSTANCES + 1)) {
            List<Future<?>> working = new ArrayList<>();
            for (int instance = 0; instance < INSTANCES; instance++) {
                int share = instance;
                working.add(instances.submit(() -> work(share, stories, database, new Random(seed + share), deaths)));
            }
            Future<?> late = instances.submit(() -> comeLate(stories, database, new Random(seed), over));
            for (Future<?> instance : working) {
                instance.get();
            }
            over.set(true);
            late.get();
        }

        assertThat(deaths.get()).isPositive();
        assertThat(CountedLists.kept(generation(database))).isEqualTo(CountedLists.recounted(generation(database)));
    }

    private void work(
            int share, List<List<Event>> stories, MongoDatabase database, Random random, AtomicInteger deaths) {
        List<List<Event>> own = new ArrayList<>();
        for (int story = share; story < stories.size(); story += INSTANCES) {
            own.add(new ArrayList<>(stories.get(story)));
        }
        Faults faults = new Faults(random, CHANCE_OF_DEATH);
        while (!own.isEmpty()) {
            List<Event> story = own.get(random.nextInt(own.size()));
            deliver(story.removeFirst(), database, faults, deaths);
            own.removeIf(List::isEmpty);
        }
    }

    /** As Kafka does: again and again until it is acknowledged. */
    private void deliver(Event event, MongoDatabase database, Faults faults, AtomicInteger deaths) {
        while (true) {
            RecordLinks recorder = recorder(faults.in(database));
            try {
                if (recorder.position(event.article()).cursor() < event.sequence()) {
                    recorder.apply(event, true);
                }
                return;
            } catch (Faults.Death death) {
                deaths.incrementAndGet();
            }
        }
    }

    /** An instance that was thought dead: it goes on with what it once read. */
    private static void comeLate(List<List<Event>> stories, MongoDatabase database, Random random, AtomicBoolean over) {
        Settle settle = Settle.of(generation(database));
        while (!over.get()) {
            settle.settle(stories.get(random.nextInt(stories.size())).getFirst().article());
        }
    }

    private MongoDatabase database(String name) {
        MongoDatabase database = client.getDatabase(name);
        database.drop();
        Settle.createIndexes(generation(database));
        return database;
    }

    private RecordLinks recorder(MongoDatabase database) {
        Generation generation = generation(database);
        return new RecordLinks(new LinkPages(() -> generation), Settle.of(generation), relay);
    }

    private static Generation generation(MongoDatabase database) {
        return new Generation(database, Generation.FIRST);
    }

    private static List<List<Event>> stories(Random random) {
        List<List<Event>> stories = new ArrayList<>();
        for (int article = 0; article < ARTICLES; article++) {
            stories.add(story(new ArticleStory(title(random)), random));
        }
        return stories;
    }

    private static List<Event> story(ArticleStory story, Random random) {
        List<Event> events = new ArrayList<>(List.of(story.created(source(random))));
        while (events.size() < EVENTS) {
            switch (random.nextInt(6)) {
                case 0 -> events.add(story.renamed(title(random)));
                case 1 -> {
                    events.add(story.deleted());
                    events.add(story.restored());
                }
                default -> events.add(story.edited(source(random)));
            }
        }
        if (random.nextInt(3) == 0) {
            events.add(story.deleted());
        }
        return events;
    }

    private static String source(Random random) {
        if (random.nextInt(5) == 0) {
            return "#REDIRECT [[" + title(random) + "]]";
        }
        StringBuilder source = new StringBuilder();
        for (int part = random.nextInt(8); part > 0; part--) {
            switch (random.nextInt(4)) {
                case 0 -> source.append("\n\n# S").append(random.nextInt(3)).append("\n\n");
                case 1 -> source.append("[[" + title(random) + "#S" + random.nextInt(3) + "]] ");
                default -> source.append("[[" + title(random) + "]] ");
            }
        }
        return source.toString();
    }

    private static String title(Random random) {
        return "Meeting " + random.nextInt(ARTICLES + 3);
    }

    private static ConsumerRecord<String, byte[]> record(Event event) {
        ConsumerRecord<String, byte[]> record = new ConsumerRecord<>(
                Topics.ARTICLES, 0, event.sequence(), Long.toString(event.article()), EventCodec.value(event));
        EventCodec.headers(event, "article-service")
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }
}
