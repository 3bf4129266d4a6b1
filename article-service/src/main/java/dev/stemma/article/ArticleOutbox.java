package dev.stemma.article;

import dev.stemma.events.Event;
import dev.stemma.events.EventData;
import dev.stemma.events.EventHead;
import dev.stemma.events.EventType;
import dev.stemma.events.Topics;
import dev.stemma.kit.outbox.OutboxDefinition;
import dev.stemma.kit.outbox.OutboxEntry;
import dev.stemma.kit.tracing.Traceparent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The events of article-service: where they go and what each of them says of its article. */
@ApplicationScoped
public class ArticleOutbox {

    @Produces
    @Singleton
    OutboxDefinition definition(Contents contents) {
        return new OutboxDefinition("article-service", Topics.ARTICLES, Articles.COLLECTION, contents::get);
    }

    /** The outbox entry of a change without a text; {@code after} is the article right after it. */
    public static OutboxEntry entry(Occasion occasion, EventType type, Article after, EventData data) {
        return entry(occasion, type, after, data, null);
    }

    /**
     * The outbox entry of a change.
     *
     * @param after the article right after the change
     * @param text SHA-256 of the text that the data carries, or null
     */
    public static OutboxEntry entry(Occasion occasion, EventType type, Article after, EventData data, String text) {
        EventHead head = new EventHead(
                EventHead.MAIN_WIKI,
                after.ref(),
                after.sequence(),
                occasion.actor().asActor(),
                occasion.at(),
                occasion.because(),
                after.applied());
        return OutboxEntry.of(new Event(occasion.eventId(), type, head, data), text, Traceparent.current());
    }
}
