package dev.stemma.kit;

import dev.stemma.events.Actor;
import dev.stemma.events.Applied;
import dev.stemma.events.ArticleRef;
import dev.stemma.events.Event;
import dev.stemma.events.EventData.ArticleDeleted;
import dev.stemma.events.EventHead;
import dev.stemma.events.EventType;
import java.time.Instant;
import java.util.List;

/** Small events for tests. */
public final class Events {

    private Events() {}

    /** An event of an article with that sequence. */
    public static Event of(long article, long sequence) {
        EventHead head = new EventHead(
                EventHead.MAIN_WIKI,
                new ArticleRef(article, "Article " + article, List.of()),
                sequence,
                new Actor("id-of-ada", "ada", List.of("editor")),
                Instant.parse("2026-01-05T09:30:00.125Z"),
                null,
                Applied.NOTHING);
        return new Event(
                "event-" + article + "-" + sequence,
                EventType.ARTICLE_DELETED,
                head,
                new ArticleDeleted("reason " + sequence));
    }
}
