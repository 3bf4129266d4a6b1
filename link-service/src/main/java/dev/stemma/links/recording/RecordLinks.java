package dev.stemma.links.recording;

import dev.stemma.events.Event;
import dev.stemma.events.Topics;
import dev.stemma.kit.inbox.Projection;
import dev.stemma.links.LinkPage;
import dev.stemma.links.LinkPages;
import jakarta.enterprise.context.ApplicationScoped;

/** Replaces an article's links by those of its new head, together with its cursor. */
@ApplicationScoped
class RecordLinks implements Projection {

    private final LinkPages pages;
    private final Advance advance = new Advance(new ReadLinks());

    RecordLinks(LinkPages pages) {
        this.pages = pages;
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
        LinkPage before = pages.whole(event.article()).orElse(LinkPage.unknown(event.article()));
        if (!before.contains(event.sequence())) {
            pages.replace(before, advance.past(event, before));
        }
    }
}
