package dev.stemma.gateway.streaming;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.stemma.events.Actor;
import dev.stemma.events.Author;
import dev.stemma.events.Event;
import dev.stemma.events.EventData.ArticleRenamed;
import dev.stemma.events.EventData.HeadChanged;
import dev.stemma.events.EventType;
import dev.stemma.events.Revision;
import dev.stemma.kit.consistency.ConsistencyToken;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What subscribers are told about one event. There is no place for a text in it.
 *
 * @param kind what happened, one of {@link #kinds}
 * @param article the article
 * @param from its title before, for {@code renamed}
 * @param revision the new head without its text, for {@code created} and {@code edited}
 * @param author who did it, or null when that is hidden
 * @param at when it was committed
 * @param consistency send it back as {@code Stemma-Consistency} to read views that contain the change
 * @param sequence its place among the events of the article
 * @param keys the title keys that lead to the article
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Change(
        String kind,
        ChangedArticle article,
        String from,
        ChangedRevision revision,
        @JsonInclude(JsonInclude.Include.ALWAYS) Author author,
        Instant at,
        String consistency,
        @JsonIgnore long sequence,
        @JsonIgnore List<String> keys) {

    /** Everything that is public. What is not named here is not told: proposals, refusals, snapshots. */
    private static final Map<EventType, String> KINDS = Map.of(
            EventType.ARTICLE_CREATED, "created",
            EventType.ARTICLE_EDITED, "edited",
            EventType.ARTICLE_RENAMED, "renamed",
            EventType.ARTICLE_DELETED, "deleted",
            EventType.ARTICLE_RESTORED, "restored",
            EventType.ARTICLE_PROTECTED, "protected");

    /**
     * The article of a change.
     *
     * @param id the article's id
     * @param title its title right after the change
     */
    record ChangedArticle(long id, String title) {}

    /** The kinds that there are, in alphabetical order. */
    static Set<String> kinds() {
        return new TreeSet<>(KINDS.values());
    }

    /** The change that an event tells, or empty when it is not for the public. */
    static Optional<Change> of(Event event) {
        return Optional.ofNullable(KINDS.get(event.type())).map(kind -> of(event, kind));
    }

    /** Whether events of that type are told. */
    static boolean tells(EventType type) {
        return KINDS.containsKey(type);
    }

    private static Change of(Event event, String kind) {
        Revision revision = event.data() instanceof HeadChanged head ? head.revision() : null;
        Actor actor = event.head().actor();
        Author author = revision != null ? revision.author() : new Author(actor.id(), actor.name());
        return new Change(
                kind,
                new ChangedArticle(event.article(), event.head().article().title()),
                event.data() instanceof ArticleRenamed renamed ? renamed.from() : null,
                revision == null ? null : ChangedRevision.of(revision),
                author,
                event.head().at(),
                ConsistencyToken.of(event.article(), event.sequence()).toString(),
                event.sequence(),
                event.head().article().keys());
    }

    /** The same without {@code text}, {@code comment} or {@code author} of its revision. */
    Change without(Collection<String> parts) {
        ChangedRevision left = revision.without(parts);
        return new Change(kind, article, from, left, left.author(), at, consistency, sequence, keys);
    }
}
