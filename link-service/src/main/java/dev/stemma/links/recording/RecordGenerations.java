package dev.stemma.links.recording;

import dev.stemma.events.Event;
import dev.stemma.events.EventType;
import dev.stemma.events.Topics;
import dev.stemma.kit.inbox.Projection;
import dev.stemma.kit.outbox.Relay;
import dev.stemma.links.FollowUp;
import dev.stemma.links.Generation;
import dev.stemma.links.Generations;
import dev.stemma.links.LinkPages;
import dev.stemma.links.tallying.Settle;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Records links in the generation that is read and, while another is being built, first in that. There an article begins with
 * its snapshot or its first event; what comes before is left out. Meanwhile nothing is told to others.
 */
@ApplicationScoped
class RecordGenerations implements Projection {

    private final Generations generations;
    private final Relay relay;
    private final List<FollowUp> followUps;
    private final Map<Long, RecordLinks> recorders = new ConcurrentHashMap<>();

    RecordGenerations(Generations generations, Relay relay, @All List<FollowUp> followUps) {
        this.generations = generations;
        this.relay = relay;
        this.followUps = followUps;
    }

    @Override
    public String topic() {
        return Topics.ARTICLES;
    }

    @Override
    public Position position(long article) {
        return recorder(generations.state().current()).position(article);
    }

    @Override
    public void markStale(long article, boolean stale) {
        recorder(generations.state().current()).markStale(article, stale);
    }

    /** What an event brings about beside the pages comes first: once the page has moved on, it does not come again. */
    @Override
    public void apply(Event event) {
        followUps.forEach(followUp -> followUp.of(event));
        Generations.State state = generations.state();
        if (state.next() != null) {
            RecordLinks next = recorder(state.next());
            boolean follows = next.position(event.article()).cursor() + 1 == event.sequence();
            if (follows || event.type() == EventType.ARTICLE_SNAPSHOT) {
                next.apply(event, false);
            }
        }
        recorder(state.current()).apply(event, state.next() == null);
    }

    private RecordLinks recorder(long generation) {
        return recorders.computeIfAbsent(generation, number -> {
            Generation numbered = generations.generation(number);
            return new RecordLinks(new LinkPages(() -> numbered), Settle.of(numbered), relay);
        });
    }
}
