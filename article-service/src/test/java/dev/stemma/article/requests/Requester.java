package dev.stemma.article.requests;

import dev.stemma.events.Actor;
import dev.stemma.events.ArticleRef;
import dev.stemma.events.Cause;
import dev.stemma.events.Event;
import dev.stemma.events.EventData;
import dev.stemma.events.EventData.EditRequested;
import dev.stemma.events.EventData.LinksChanged;
import dev.stemma.events.EventData.RepairRequested;
import dev.stemma.events.EventData.RevisionApproved;
import dev.stemma.events.EventData.RevisionDecided;
import dev.stemma.events.EventHead;
import dev.stemma.events.EventType;
import dev.stemma.events.Topics;
import dev.stemma.markup.Title;
import dev.stemma.testing.Topic;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** Asks for things as revision-service and link-service would: with one sequence per topic and article. */
public final class Requester {

    private final long article;
    private List<String> roles = List.of("editor", "trusted", "moderator");
    private long reviews;
    private long links;

    /** Asks for things about that article. */
    public Requester(long article) {
        this.article = article;
    }

    /** The same in the name of a mere editor from now on. */
    public Requester asEditor() {
        roles = List.of("editor");
        return this;
    }

    /** Approves a proposal. */
    public Event approve(long revision, String source, Long base) {
        return sent(EventType.REVISION_APPROVED, new RevisionApproved(revision, source, base));
    }

    /** Decides on a revision otherwise. */
    public Event decide(EventType type, long revision) {
        return sent(type, new RevisionDecided(revision, List.of(), "A reason", List.of("text")));
    }

    /** Asks for an edit. */
    public Event edit(long base, String source, Cause cause) {
        return sent(EventType.EDIT_REQUESTED, new EditRequested("request-" + reviews, base, source, "Asked", cause));
    }

    /** Asks for links to be rewritten. */
    public Event repair(long target, String from) {
        return sent(
                EventType.REPAIR_REQUESTED,
                new RepairRequested(target, Title.parse(from).key()));
    }

    /** Says that links have changed, which asks for nothing. */
    public Event linksChanged(long revision) {
        return sent(EventType.LINKS_CHANGED, new LinksChanged(revision, List.of("A"), List.of()));
    }

    /** Skips a sequence, as if its event were late, and gives that event. */
    public Event late(long base, String source) {
        return next(EventType.EDIT_REQUESTED, new EditRequested("late", base, source, "Late", Cause.UNDO));
    }

    private Event sent(EventType type, EventData data) {
        Event event = next(type, data);
        Topic.send(event);
        return event;
    }

    private Event next(EventType type, EventData data) {
        boolean review = type.topic().equals(Topics.REVIEWS);
        long sequence = review ? ++reviews : ++links;
        EventHead head = new EventHead(
                EventHead.MAIN_WIKI,
                new ArticleRef(article, "Whatever it is called", List.of("Whatever it is called")),
                sequence,
                new Actor("id-of-mo", "mo", roles),
                Instant.now().truncatedTo(ChronoUnit.MILLIS),
                null,
                null);
        return new Event(UUID.randomUUID().toString(), type, head, data);
    }
}
