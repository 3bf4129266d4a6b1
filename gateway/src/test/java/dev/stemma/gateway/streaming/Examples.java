package dev.stemma.gateway.streaming;

import dev.stemma.events.Actor;
import dev.stemma.events.Applied;
import dev.stemma.events.ArticleRef;
import dev.stemma.events.Author;
import dev.stemma.events.Cause;
import dev.stemma.events.Event;
import dev.stemma.events.EventData;
import dev.stemma.events.EventHead;
import dev.stemma.events.EventType;
import dev.stemma.events.Revision;
import dev.stemma.events.RevisionState;
import java.time.Instant;
import java.util.List;

/** Events to try things on. */
public final class Examples {

    private Examples() {}

    /** An edit. */
    public static Event edited(long article, long sequence, String title) {
        EventData data = new EventData.HeadChanged(
                revision(article, sequence, title, RevisionState.PUBLISHED),
                "A secret text",
                null,
                null,
                null,
                Cause.EDIT);
        return event(EventType.ARTICLE_EDITED, article, sequence, title, data);
    }

    /** A proposal. */
    public static Event proposed(long article, long sequence, String title) {
        EventData data = new EventData.ProposalSubmitted(
                revision(article, sequence, title, RevisionState.PROPOSED), "A secret text", null, 1L, null);
        return event(EventType.PROPOSAL_SUBMITTED, article, sequence, title, data);
    }

    /** A deletion. */
    public static Event deleted(long article, long sequence, String title) {
        return event(EventType.ARTICLE_DELETED, article, sequence, title, new EventData.ArticleDeleted("spam"));
    }

    /** A restoration. */
    public static Event restored(long article, long sequence, String title) {
        return event(EventType.ARTICLE_RESTORED, article, sequence, title, new EventData.ArticleRestored("a mistake"));
    }

    /** A decision of a moderator on the revision of the change with the sequence {@code edit}, and on its copy in the next article. */
    public static Event decided(EventType type, long article, long sequence, long edit, String... what) {
        return event(
                type,
                article,
                sequence,
                "Title " + article,
                new EventData.RevisionDecided(
                        revisionId(article, edit),
                        List.of(revisionId(article + 1, edit)),
                        "private data",
                        List.of(what)));
    }

    /** The change that an edit is. */
    public static Change change(long article, long sequence, String title) {
        return Change.of(edited(article, sequence, title)).orElseThrow();
    }

    private static Event event(EventType type, long article, long sequence, String title, EventData data) {
        EventHead head = new EventHead(
                EventHead.MAIN_WIKI,
                new ArticleRef(article, title, List.of(title.replace(' ', '_'))),
                sequence,
                new Actor("id-of-ada", "ada", List.of("editor")),
                Instant.parse("2026-01-05T09:30:00.125Z"),
                null,
                Applied.NOTHING);
        return new Event("event-" + article + "-" + sequence, type, head, data);
    }

    private static long revisionId(long article, long sequence) {
        return article * 1_000 + sequence;
    }

    private static Revision revision(long article, long sequence, String title, RevisionState state) {
        Instant at = Instant.parse("2026-01-05T09:30:00.125Z");
        return new Revision(
                revisionId(article, sequence),
                new Revision.RevisedArticle(article, title),
                List.of(),
                state,
                new Author("id-of-ada", "ada"),
                at,
                at,
                "a comment",
                false,
                false,
                13,
                "abc",
                false,
                List.of());
    }
}
