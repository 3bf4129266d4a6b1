package dev.stemma.gateway.streaming;

import dev.stemma.events.Event;
import dev.stemma.events.EventData.RevisionDecided;
import dev.stemma.events.EventType;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What may not be told any more, as of now: hidden parts of revisions, and articles that are deleted. A change is held against
 * it whenever it is sent. Only what is marked takes memory, and a bit for each public revision; taking an event again changes
 * nothing.
 */
final class Marks {

    /** The types of events that set or lift a mark. */
    static final Set<EventType> TYPES = EnumSet.of(
            EventType.REVISION_HIDDEN,
            EventType.REVISION_UNHIDDEN,
            EventType.REVISION_ERASED,
            EventType.ARTICLE_DELETED,
            EventType.ARTICLE_RESTORED);

    private final PublishedRevisions published = new PublishedRevisions();
    private final Map<Long, Mark> revisions = new ConcurrentHashMap<>();
    /** By article: sequence of the event that deleted or restored it last. */
    private final Map<Long, Deletion> deletions = new ConcurrentHashMap<>();

    /**
     * What is hidden of a revision.
     *
     * @param hidden the parts that are hidden
     * @param erased those of them that never come back
     * @param sequence the last decision that was taken into account
     */
    private record Mark(Set<String> hidden, Set<String> erased, long sequence) {

        private static final Mark NONE = new Mark(Set.of(), Set.of(), 0);

        Mark after(EventType type, List<String> what, long at) {
            return switch (type) {
                case REVISION_HIDDEN -> at > sequence ? new Mark(union(hidden, what), erased, at) : this;
                case REVISION_UNHIDDEN -> at > sequence ? new Mark(erased, erased, at) : this;
                case REVISION_ERASED -> new Mark(union(hidden, what), union(erased, what), Math.max(at, sequence));
                default -> this;
            };
        }

        private static Set<String> union(Set<String> some, List<String> more) {
            Set<String> all = new TreeSet<>(some);
            all.addAll(more);
            return Set.copyOf(all);
        }
    }

    /**
     * That an article was deleted or restored.
     *
     * @param sequence the event's place among those of the article
     * @param deleted whether it is deleted since
     */
    private record Deletion(long sequence, boolean deleted) {

        Deletion orLater(Deletion other) {
            return other.sequence > sequence ? other : this;
        }
    }

    /** Takes an event into account; one that is not of {@link #TYPES} changes nothing. */
    void take(Event event) {
        if (event.data() instanceof RevisionDecided decided && TYPES.contains(event.type())) {
            List<Long> covered = new ArrayList<>(decided.sameText());
            covered.add(decided.revision());
            covered.forEach(id -> revisions.compute(id, (key, mark) -> (mark == null ? Mark.NONE : mark)
                    .after(event.type(), decided.what(), event.sequence())));
        } else if (TYPES.contains(event.type())) {
            Deletion deletion = new Deletion(event.sequence(), event.type() == EventType.ARTICLE_DELETED);
            deletions.merge(event.article(), deletion, Deletion::orLater);
        }
    }

    /** Notes that a revision is public. */
    void publish(long revision) {
        published.add(revision);
    }

    /** What may be told of a change: all of it, a part, or nothing, since its article was deleted after it. */
    Optional<Change> shown(Change change) {
        Deletion deletion = deletions.get(change.article().id());
        boolean deleted = deletion != null && deletion.deleted();
        if (change.isDecision()) {
            return deleted ? Optional.empty() : decision(change);
        }
        if (deleted && deletion.sequence() > change.sequence()) {
            return Optional.empty();
        }
        Mark mark = change.revision() == null
                ? null
                : revisions.get(change.revision().id());
        return Optional.of(mark == null || mark.hidden().isEmpty() ? change : change.without(mark.hidden()));
    }

    /** Nobody is told of revisions that are not public. */
    private Optional<Change> decision(Change change) {
        List<Long> all = change.hidden().revisions();
        List<Long> some = all.stream().filter(published::contain).toList();
        return some.size() == all.size()
                ? Optional.of(change)
                : Optional.of(some).filter(left -> !left.isEmpty()).map(change::about);
    }
}
