package dev.stemma.links.recording;

import dev.stemma.events.Event;
import dev.stemma.kit.inbox.NotYet;
import dev.stemma.kit.inbox.Projection.Position;
import dev.stemma.kit.outbox.Relay;
import dev.stemma.links.LinkPage;
import dev.stemma.links.LinkPages;
import dev.stemma.links.tallying.Settle;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Replaces an article's links by those of its new head, together with its cursor and the event that tells of it. */
class RecordLinks {

    private static final int TRIES = 5;

    private final LinkPages pages;
    private final Settle settle;
    private final Relay relay;
    private final Clock clock = Clock.systemUTC();
    private final Advance advance = new Advance(new ReadLinks());

    RecordLinks(LinkPages pages, Settle settle, Relay relay) {
        this.pages = pages;
        this.settle = settle;
        this.relay = relay;
    }

    /** An event that comes again finds what was left to count when its first delivery died. */
    Position position(long article) {
        Optional<LinkPage> page = pages.byId(article);
        if (page.map(LinkPage::pending).isPresent()) {
            settle.settle(article);
        }
        return page.map(known -> new Position(known.cursors().articles(), known.stale()))
                .orElse(Position.START);
    }

    void markStale(long article, boolean stale) {
        pages.markStale(article, stale);
    }

    /**
     * Replaces the article's links, unless that event is applied already.
     *
     * @param tells whether {@code links.changed} follows
     */
    void apply(Event event, boolean tells) {
        for (int i = 0; i < TRIES; i++) {
            LinkPage before = pages.whole(event.article()).orElse(LinkPage.unknown(event.article()));
            if (before.pending() != null) {
                settle.settle(event.article());
            } else if (before.contains(event.sequence())) {
                return;
            } else if (replaces(before, event, tells)) {
                settle.settle(event.article());
                return;
            }
        }
        throw new NotYet("the events of article " + event.article() + " are delayed");
    }

    private boolean replaces(LinkPage before, Event event, boolean tells) {
        LinkPage after = advance.past(event, before);
        Optional<LinksChange> change = LinksChange.between(before, after);
        if (change.isEmpty() || !tells) {
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
