package dev.stemma.revision.recording;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import dev.stemma.events.Event;
import dev.stemma.events.EventCodec;
import dev.stemma.events.Topics;
import dev.stemma.kit.inbox.Inbox;
import dev.stemma.revision.ArticleStory;
import dev.stemma.revision.Prose;
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
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(SignedTokens.class)
class HoweverEventsComeTheDocumentsAreTheSameIT {

    private static final int EVENTS = 60;
    private static final double CHANCE_OF_DEATH = 0.15;

    @Inject
    MongoClient client;

    @Inject
    Inbox inbox;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void twiceLateAndInAnyOrder(long seed) {
        Random random = new Random(seed);
        ArticleStory story = new ArticleStory("Shuffled " + seed);
        List<Event> events = tell(story, random);
        MongoDatabase orderly = orderly("orderly_" + seed, events);
        MongoDatabase shuffled = client.getDatabase("shuffled_" + seed);
        Recorders.createIndexes(shuffled);
        RecordHistory recorder = Recorders.on(shuffled);
        List<Event> deliveries = new ArrayList<>(events);
        for (int again = 0; again < EVENTS / 2; again++) {
            deliveries.add(events.get(random.nextInt(events.size())));
        }
        Collections.shuffle(deliveries, random);

        deliveries.forEach(event -> inbox.receive(record(event), recorder));

        assertThat(Recorders.documents(shuffled, story.id)).isEqualTo(Recorders.documents(orderly, story.id));
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5, 6})
    void killedBetweenAnyTwoWrites(long seed) {
        Random random = new Random(seed);
        ArticleStory story = new ArticleStory("Killed " + seed);
        List<Event> events = tell(story, random);
        MongoDatabase orderly = orderly("orderly_" + seed, events);
        MongoDatabase killed = client.getDatabase("killed_" + seed);
        Recorders.createIndexes(killed);
        Faults faults = new Faults(random, CHANCE_OF_DEATH);
        int deaths = 0;
        RecordHistory recorder = Recorders.on(faults.in(killed));
        for (Event event : events) {
            while (recorder.position(event.article()).cursor() < event.sequence()) {
                try {
                    recorder.apply(event);
                } catch (Faults.Death death) {
                    deaths++;
                    recorder = Recorders.on(faults.in(killed));
                }
            }
        }

        assertThat(deaths).isPositive();
        assertThat(Recorders.documents(killed, story.id)).isEqualTo(Recorders.documents(orderly, story.id));
    }

    @Test
    void whatWasHiddenStaysHidden() {
        Random random = new Random(7);
        ArticleStory story = new ArticleStory("Hidden meanwhile");
        List<Event> events = tell(story, random);
        MongoDatabase database = client.getDatabase("hidden_meanwhile");
        Recorders.createIndexes(database);
        RecordHistory recorder = Recorders.on(database);
        events.subList(0, EVENTS / 2).forEach(recorder::apply);
        database.getCollection("revisions")
                .updateMany(Filters.eq("article", story.id), Updates.set("hidden", List.of("text")));
        long hidden = count(database, story);
        List<Event> deliveries = new ArrayList<>(events);
        Collections.shuffle(deliveries, random);

        deliveries.forEach(event -> inbox.receive(record(event), recorder));

        assertThat(count(database, story)).isEqualTo(hidden).isPositive();
    }

    private static long count(MongoDatabase database, ArticleStory story) {
        return Recorders.documents(database, story.id).stream()
                .filter(document -> List.of("text").equals(document.get("hidden")))
                .count();
    }

    private MongoDatabase orderly(String name, List<Event> events) {
        MongoDatabase database = client.getDatabase(name);
        Recorders.createIndexes(database);
        RecordHistory recorder = Recorders.on(database);
        events.forEach(recorder::apply);
        return database;
    }

    /** What may happen to an article, in an order that could be. */
    private static List<Event> tell(ArticleStory story, Random random) {
        List<String> texts = new ArrayList<>(List.of(Prose.of(random, 3_000)));
        List<Event> events = new ArrayList<>(List.of(story.created(texts.getFirst())));
        List<Event> proposals = new ArrayList<>();
        while (events.size() < EVENTS) {
            String text = random.nextInt(5) == 0
                    ? texts.get(random.nextInt(texts.size()))
                    : Prose.edited(texts.getLast(), random);
            switch (random.nextInt(9)) {
                case 0 -> {
                    proposals.add(story.by("pia").proposed(text, null));
                    events.add(proposals.getLast());
                }
                case 1 -> {
                    if (!proposals.isEmpty()) {
                        events.add(decided(story, proposals.remove(random.nextInt(proposals.size())), text, random));
                    }
                }
                case 2 -> events.add(story.renamed("Name " + story.id + " " + events.size()));
                case 3 -> {
                    events.add(story.deleted());
                    events.add(story.restored());
                }
                default -> {
                    events.add(story.by("ed" + random.nextInt(3)).edited(text));
                    texts.add(text);
                }
            }
        }
        return events;
    }

    private static Event decided(ArticleStory story, Event proposal, String text, Random random) {
        long id = ArticleStory.revisionOf(proposal);
        return switch (random.nextInt(3)) {
            case 0 -> story.published(proposal);
            case 1 -> story.merged(text, id);
            default -> story.conflicted(id);
        };
    }

    private static ConsumerRecord<String, byte[]> record(Event event) {
        ConsumerRecord<String, byte[]> record = new ConsumerRecord<>(
                Topics.ARTICLES, 0, event.sequence(), Long.toString(event.article()), EventCodec.value(event));
        EventCodec.headers(event, "article-service")
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }
}
