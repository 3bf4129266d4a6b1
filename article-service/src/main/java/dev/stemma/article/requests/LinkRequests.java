package dev.stemma.article.requests;

import dev.stemma.article.Articles;
import dev.stemma.events.Event;
import dev.stemma.events.EventData.RepairRequested;
import dev.stemma.events.Topics;
import dev.stemma.kit.inbox.Projection;
import jakarta.enterprise.context.ApplicationScoped;

/** What the link graph asks for: repairs are carried out, the rest is taken note of. */
@ApplicationScoped
class LinkRequests implements Projection {

    private final RequestCursors cursors;
    private final Articles articles;
    private final RepairLinks repairs;

    LinkRequests(RequestCursors cursors, Articles articles, RepairLinks repairs) {
        this.cursors = cursors;
        this.articles = articles;
        this.repairs = repairs;
    }

    @Override
    public String topic() {
        return Topics.LINKS;
    }

    @Override
    public Position position(long article) {
        return cursors.position(article, Topics.LINKS);
    }

    @Override
    public void markStale(long article, boolean stale) {
        cursors.markStale(article, Topics.LINKS, stale);
    }

    @Override
    public void apply(Event event) {
        if (event.data() instanceof RepairRequested asked) {
            repairs.carryOut(event, asked);
        } else {
            articles.noteLinks(event.article(), event.sequence());
        }
    }
}
