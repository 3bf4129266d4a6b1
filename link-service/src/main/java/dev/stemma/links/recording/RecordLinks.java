package dev.stemma.links.recording;

import dev.stemma.events.Event;
import dev.stemma.events.Topics;
import dev.stemma.kit.inbox.NotYet;
import dev.stemma.kit.inbox.Projection;
import dev.stemma.kit.outbox.Relay;
import dev.stemma.links.LinkPage;
import dev.stemma.links.LinkPages;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Replaces an article's links by those of its new head, together with its cursor and the event that tells of it. */
@ApplicationScoped
class RecordLinks implements Projection {

    private static final int TRIES = 3;

    private final LinkPages pages;
    private final Relay relay;
    private final Clock clock = Clock.systemUTC();
    private final Advance advance = new Advance(new ReadLinks());

    RecordLinks(LinkPages pages, Relay relay) {
        this.pages = pages;
        this.relay = relay;
    }

    @Override
    public String topic() {
        return Topics.ARTICLES;
    }

    @Override
    public Position position(long article) {
        return pages.byId(article)
                .map(page -> new Position(page.cursors().articles(), page.stale()))
                .orElse(Position.START);
    }

    @Override
    public void markStale(long article, boolean stale) {
        pages.markStale(article, stale);
    }

    @Override
    public void apply(Event event) {
        for (int i = 0; i < TRIES; i++) {
            LinkPage before = pages.whole(event.article()).orElse(LinkPage.unknown(event.article()));
            if (before.contains(event.sequence()) || replaces(before, event)) {
                return;
            }
        }
        throw new NotYet("the events of article " + event.article() + " are delayed");
    }

    private boolean replaces(LinkPage before, Event event) {
        LinkPage after = advance.past(event, before);
        Optional<LinksChange> change = LinksChange.between(before, after);
        if (change.isEmpty()) {
            return pages.replace(before, after);
        }
        LinkPage told = after.withNextSequence();
        boolean replaced = pages.replace(
                before,
                told,
                List.of(change.get().entry(told, event, clock.instant())),
                change.get().room());
        if (replaced) {
            relay.committed(told.id());
        }
        return replaced;
    }
}
