package dev.stemma.revision.recording;

import dev.stemma.events.ArticleRef;
import dev.stemma.events.Author;
import dev.stemma.events.Deletion;
import dev.stemma.events.Event;
import dev.stemma.events.EventData.ArticleDeleted;
import dev.stemma.events.EventData.ArticleRestored;
import dev.stemma.events.EventData.ArticleSnapshot;
import dev.stemma.events.EventData.HeadChanged;
import dev.stemma.events.Revision;
import dev.stemma.revision.History;
import java.util.ArrayList;
import java.util.List;

/** What an article's history is after an event. */
final class Advance {

    private Advance() {}

    static History past(Event event, History before) {
        ArticleRef article = event.head().article();
        Deletion deleted = deletion(event, before);
        List<History.Range> missing = missing(event, before);
        return new History(
                before.id(),
                article.title(),
                article.keys(),
                deleted == null ? List.of() : formerKeys(before),
                new History.Cursors(event.sequence()),
                event.head().applied() == null ? before.applied() : event.head().applied(),
                head(event, before),
                deleted,
                missing,
                before.stale() || !missing.isEmpty());
    }

    private static Deletion deletion(Event event, History before) {
        return switch (event.data()) {
            case ArticleDeleted deleted ->
                new Deletion(
                        event.head().at(),
                        new Author(
                                event.head().actor().id(), event.head().actor().name()),
                        deleted.reason());
            case ArticleRestored restored -> null;
            case HeadChanged published -> null;
            case ArticleSnapshot snapshot -> snapshot.deleted();
            default -> before.deleted();
        };
    }

    /** The keys that led to a deleted article last: whoever follows one is told of the deletion. */
    private static List<String> formerKeys(History before) {
        return before.keys().isEmpty() ? before.formerKeys() : before.keys();
    }

    private static History.Head head(Event event, History before) {
        return switch (event.data()) {
            case HeadChanged change -> head(change.revision());
            case ArticleSnapshot snapshot when snapshot.revision() != null -> head(snapshot.revision());
            default -> before.head();
        };
    }

    private static History.Head head(Revision revision) {
        return new History.Head(revision.id(), revision.size());
    }

    /** A snapshot that comes after a gap gives the article's state, not the revisions in between. */
    private static List<History.Range> missing(Event event, History before) {
        long next = before.cursors().articles() + 1;
        if (event.sequence() == next) {
            return before.missing();
        }
        List<History.Range> missing = new ArrayList<>(before.missing());
        missing.add(new History.Range(next, event.sequence() - 1));
        return missing;
    }
}
