package dev.stemma.links.recording;

import com.mongodb.client.model.Filters;
import dev.stemma.events.ArticleRef;
import dev.stemma.events.Event;
import dev.stemma.events.EventData.LinksChanged;
import dev.stemma.events.EventHead;
import dev.stemma.events.EventType;
import dev.stemma.kit.outbox.Outbox;
import dev.stemma.kit.outbox.OutboxEntry;
import dev.stemma.kit.tracing.Traceparent;
import dev.stemma.links.LinkPage;
import dev.stemma.links.Target;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bson.conversions.Bson;

/**
 * Titles that an article links to now and did not before, and the other way round.
 *
 * @param added titles that readers see linked now, each once, in the order of the text
 * @param removed titles that they see linked no longer
 */
record LinksChange(List<String> added, List<String> removed) {

    /** Above this a change waits until the article's others are sent: a page must stay one document of the store. */
    private static final int SMALL = 200;

    /** So many small changes fit beside the links of the largest page. */
    private static final int MOST_WAITING = 40;

    /** What differs between two states of a page, or empty when both link to the same titles. */
    static Optional<LinksChange> between(LinkPage before, LinkPage after) {
        Map<String, String> old = titles(before);
        Map<String, String> now = titles(after);
        LinksChange change = new LinksChange(without(now, old), without(old, now));
        return change.added.isEmpty() && change.removed.isEmpty() ? Optional.empty() : Optional.of(change);
    }

    private static Map<String, String> titles(LinkPage page) {
        Map<String, String> titles = new LinkedHashMap<>();
        for (Target link : page.links()) {
            titles.putIfAbsent(link.key(), link.title());
        }
        return titles;
    }

    private static List<String> without(Map<String, String> titles, Map<String, String> others) {
        return titles.entrySet().stream()
                .filter(title -> !others.containsKey(title.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** What the outbox must fulfil to take it. */
    Bson room() {
        int before = added.size() + removed.size() > SMALL ? 0 : MOST_WAITING - 1;
        return Filters.exists(Outbox.FIELD + "." + before, false);
    }

    /**
     * The event that tells of it.
     *
     * @param after the page after the change and with the event's sequence
     * @param cause the event that brought it about
     */
    OutboxEntry entry(LinkPage after, Event cause, Instant now) {
        EventHead head = new EventHead(
                EventHead.MAIN_WIKI,
                new ArticleRef(after.id(), after.title(), after.keys()),
                after.sequence(),
                cause.head().actor(),
                now.truncatedTo(ChronoUnit.MILLIS),
                null,
                null);
        LinksChanged data = new LinksChanged(after.head(), added, removed);
        return OutboxEntry.of(new Event(id(cause), EventType.LINKS_CHANGED, head, data), null, Traceparent.current());
    }

    /** Follows from the cause, so that two instances that apply it tell of the same event. */
    private static String id(Event cause) {
        return UUID.nameUUIDFromBytes(
                        (EventType.LINKS_CHANGED.wireName() + " " + cause.id()).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
