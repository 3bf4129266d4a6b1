package dev.stemma.gateway.streaming;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.stemma.events.Actor;
import dev.stemma.events.Author;
import dev.stemma.events.Event;
import dev.stemma.events.EventData.ArticleRenamed;
import dev.stemma.events.EventData.HeadChanged;
import dev.stemma.events.EventData.RevisionDecided;
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
import java.util.stream.Stream;

/**
 * What subscribers are told about one event. There is no place for a text in it.
 *
 * @param kind what happened, one of {@link #kinds}
 * @param article the article
 * @param from its title before, for {@code renamed}
 * @param revision the new head without its text, for {@code created} and {@code edited}
 * @param hidden what was hidden, for {@code hidden} and {@code unhidden}
 * @param author who did it, or null when that is hidden, and for {@code hidden} and {@code unhidden}
 * @param at when it was committed
 * @param consistency send it back as {@code Stemma-Consistency} to read views that contain the change
 * @param sequence its place among the events of the article
 * @param keys the title keys that lead to the article
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Change(
        String kind,
        ChangedArticle article,
        String from,
        ChangedRevision revision,
        HiddenRevisions hidden,
        @JsonInclude(JsonInclude.Include.ALWAYS) Author author,
        Instant at,
        String consistency,
        @JsonIgnore long sequence,
        @JsonIgnore List<String> keys) {

    /** Everything that is public. What is not named here is not told: proposals, refusals, snapshots. */
    private static final Map<EventType, String> KINDS = Map.of(
            EventType.REVISION_HIDDEN, "hidden",
            EventType.REVISION_ERASED, "hidden",
            EventType.REVISION_UNHIDDEN, "unhidden",
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
    public record ChangedArticle(long id, String title) {}

    /** Whether it tells of a decision about revisions. */
    @JsonIgnore
    public boolean isDecision() {
        return hidden != null;
    }

    /** The kinds that there are, in alphabetical order. */
    public static Set<String> kinds() {
        return new TreeSet<>(KINDS.values());
    }

    /** The change that an event tells, or empty when it is not for the public. */
    public static Optional<Change> of(Event event) {
        // an article without a title was never published
        return Optional.ofNullable(KINDS.get(event.type()))
                .filter(kind -> event.head().article().title() != null)
                .map(kind -> of(event, kind));
    }

    /** Whether events of that type are told. */
    static boolean tells(EventType type) {
        return KINDS.containsKey(type);
    }

    private static Change of(Event event, String kind) {
        return event.data() instanceof RevisionDecided decided
                ? decision(event, kind, decided)
                : change(event, kind, event.data() instanceof HeadChanged head ? head.revision() : null);
    }

    private static Change change(Event event, String kind, Revision revision) {
        Actor actor = event.head().actor();
        return new Change(
                kind,
                article(event),
                event.data() instanceof ArticleRenamed renamed ? renamed.from() : null,
                revision == null ? null : ChangedRevision.of(revision),
                null,
                revision != null ? revision.author() : new Author(actor.id(), actor.name()),
                event.head().at(),
                ConsistencyToken.of(event.article(), event.sequence()).toString(),
                event.sequence(),
                event.head().article().keys());
    }

    /** Not who decided, nor why. */
    private static Change decision(Event event, String kind, RevisionDecided decided) {
        List<Long> revisions = Stream.concat(Stream.of(decided.revision()), decided.sameText().stream())
                .toList();
        return new Change(
                kind,
                article(event),
                null,
                null,
                new HiddenRevisions(revisions, decided.what()),
                null,
                event.head().at(),
                null,
                event.sequence(),
                event.head().article().keys());
    }

    private static ChangedArticle article(Event event) {
        return new ChangedArticle(event.article(), event.head().article().title());
    }

    /** The same about some of its revisions. */
    Change about(List<Long> revisions) {
        return new Change(
                kind,
                article,
                from,
                revision,
                new HiddenRevisions(revisions, hidden.what()),
                author,
                at,
                consistency,
                sequence,
                keys);
    }

    /** The same without {@code text}, {@code comment} or {@code author} of its revision. */
    Change without(Collection<String> parts) {
        ChangedRevision left = revision.without(parts);
        return new Change(kind, article, from, left, hidden, left.author(), at, consistency, sequence, keys);
    }
}
