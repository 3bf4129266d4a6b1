package dev.stemma.article;

import dev.stemma.events.Event;
import dev.stemma.events.EventData;
import dev.stemma.events.EventHead;
import dev.stemma.events.EventType;
import dev.stemma.events.Topics;
import dev.stemma.kit.identity.Caller;
import dev.stemma.kit.outbox.OutboxDefinition;
import dev.stemma.kit.outbox.OutboxEntry;
import dev.stemma.kit.tracing.Traceparent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Instant;

/** The events of article-service: where they go and what each of them says of its article. */
@ApplicationScoped
public class ArticleOutbox {

    @Produces
    @Singleton
    OutboxDefinition definition(Contents contents) {
        return new OutboxDefinition("article-service", Topics.ARTICLES, Articles.COLLECTION, contents::get);
    }

    /**
     * The outbox entry of a change.
     *
     * @param eventId id that was reserved for the event
     * @param article the article right after the change
     * @param actor who asked for it
     * @param at when
     * @param text SHA-256 of the text that the data carries, or null
     */
    public static OutboxEntry entry(
            String eventId, EventType type, Article article, Caller actor, Instant at, EventData data, String text) {
        EventHead head = new EventHead(
                EventHead.MAIN_WIKI, article.ref(), article.sequence(), actor.asActor(), at, null, article.applied());
        return OutboxEntry.of(new Event(eventId, type, head, data), text, Traceparent.current());
    }
}
