package dev.stemma.article.requests;

import dev.stemma.article.Articles;
import dev.stemma.events.Event;
import dev.stemma.events.EventData.RepairRequested;
import dev.stemma.events.Topics;
import jakarta.inject.Singleton;

/** What the link graph asks for: repairs are carried out, the rest is taken note of. */
@Singleton
class LinkRequests extends Requests {

    private final Articles articles;
    private final RepairLinks repairs;

    LinkRequests(RequestCursors cursors, Articles articles, RepairLinks repairs) {
        super(Topics.LINKS, cursors);
        this.articles = articles;
        this.repairs = repairs;
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
