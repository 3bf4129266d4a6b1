package dev.stemma.revision;

import dev.stemma.events.Actor;
import dev.stemma.events.Applied;
import dev.stemma.events.ArticleRef;
import dev.stemma.events.Author;
import dev.stemma.events.Because;
import dev.stemma.events.Cause;
import dev.stemma.events.Event;
import dev.stemma.events.EventData;
import dev.stemma.events.EventData.ArticleDeleted;
import dev.stemma.events.EventData.ArticleRenamed;
import dev.stemma.events.EventData.ArticleRestored;
import dev.stemma.events.EventData.ArticleSnapshot;
import dev.stemma.events.EventData.HeadChanged;
import dev.stemma.events.EventData.ProposalConflicted;
import dev.stemma.events.EventData.ProposalSubmitted;
import dev.stemma.events.EventData.RequestRefused;
import dev.stemma.events.EventHead;
import dev.stemma.events.EventType;
import dev.stemma.events.Protection;
import dev.stemma.events.Revision;
import dev.stemma.events.RevisionState;
import dev.stemma.events.Salts;
import dev.stemma.events.Topics;
import dev.stemma.markup.Title;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Writes the events of one article as article-service would. Each call makes the next event; nothing is sent. */
public final class ArticleStory {

    private static final AtomicLong IDS = new AtomicLong(100_000);
    private static final Instant START = Instant.parse("2026-01-05T09:30:00.125Z");
    private static final Salts SALTS = new Salts("dGV4dA", "YXV0aG9y", "Y29tbWVudA");

    /** Id of the article. */
    public final long id = IDS.incrementAndGet();

    private String title;
    private List<String> keys = new ArrayList<>();
    private long sequence;
    private Long head;
    private Instant now = START.plusSeconds(id * 60);
    private String author = "ada";
    private Because because;

    public ArticleStory(String title) {
        this.title = Title.parse(title).text();
    }

    public ArticleStory by(String name) {
        author = name;
        return this;
    }

    public Event created(String source) {
        keys = new ArrayList<>(List.of(Title.parse(title).key()));
        return headChanged(EventType.ARTICLE_CREATED, source, Cause.EDIT, null);
    }

    public Event edited(String source) {
        return headChanged(EventType.ARTICLE_EDITED, source, Cause.EDIT, null);
    }

    public Event merged(String source, long proposal) {
        return headChanged(EventType.ARTICLE_EDITED, source, Cause.APPROVAL, proposal);
    }

    private Event headChanged(EventType type, String source, Cause cause, Long proposal) {
        Revision revision = revision(source, RevisionState.PUBLISHED);
        head = revision.id();
        return next(type, new HeadChanged(revision, source, SALTS, null, proposal, cause));
    }

    public Event proposed(String source, Long supersedes) {
        return next(
                EventType.PROPOSAL_SUBMITTED,
                new ProposalSubmitted(revision(source, RevisionState.PROPOSED), source, SALTS, head, supersedes));
    }

    /** The proposal becomes the head as it is. */
    public Event published(Event proposal) {
        Revision proposed = ((ProposalSubmitted) proposal.data()).revision();
        now = now.plusSeconds(1);
        Revision revision = new Revision(
                proposed.id(),
                proposed.article(),
                proposed.parents(),
                RevisionState.PUBLISHED,
                proposed.author(),
                proposed.at(),
                now,
                proposed.comment(),
                proposed.minor(),
                proposed.bot(),
                proposed.size(),
                proposed.sha256(),
                false,
                proposed.tags());
        EventType type = head == null ? EventType.ARTICLE_CREATED : EventType.ARTICLE_EDITED;
        keys = keys.isEmpty() ? new ArrayList<>(List.of(Title.parse(title).key())) : keys;
        head = proposed.id();
        String source = ((ProposalSubmitted) proposal.data()).source();
        return next(type, new HeadChanged(revision, source, SALTS, null, proposed.id(), Cause.APPROVAL));
    }

    /** An edit that takes the place of an open proposal. */
    public Event editedInPlaceOf(long proposal, String source) {
        Event edited = edited(source);
        HeadChanged data = (HeadChanged) edited.data();
        return new Event(
                edited.id(),
                edited.type(),
                edited.head(),
                new HeadChanged(data.revision(), source, data.salts(), null, null, Cause.EDIT, proposal));
    }

    /** An approval that came too late. */
    public Event tooLate(long proposal) {
        return next(EventType.PROPOSAL_CONFLICTED, new ProposalConflicted(proposal, "superseded", head));
    }

    public Event conflicted(long proposal) {
        return next(EventType.PROPOSAL_CONFLICTED, new ProposalConflicted(proposal, "overlap", head));
    }

    public Event renamed(String to) {
        String from = title;
        title = Title.parse(to).text();
        keys.addFirst(Title.parse(to).key());
        return next(EventType.ARTICLE_RENAMED, new ArticleRenamed(from, title, true, false));
    }

    public Event deleted() {
        keys = new ArrayList<>();
        return next(EventType.ARTICLE_DELETED, new ArticleDeleted("Duplicate"));
    }

    public Event restored() {
        keys = new ArrayList<>(List.of(Title.parse(title).key()));
        return next(EventType.ARTICLE_RESTORED, new ArticleRestored("No duplicate"));
    }

    public Event snapshot(String source) {
        Revision revision = revision(source, RevisionState.PUBLISHED);
        return next(EventType.ARTICLE_SNAPSHOT, new ArticleSnapshot(revision, source, null, Protection.NONE, null));
    }

    /** From now on its events answer that request, until another one. */
    public ArticleStory answering(long request) {
        because = new Because(Topics.REVIEWS, request);
        return this;
    }

    public Event refused(String reason) {
        return next(EventType.REQUEST_REFUSED, new RequestRefused("a request", reason));
    }

    /** An event that this story takes as given, without making it. */
    public void skip() {
        sequence++;
    }

    public static long revisionOf(Event event) {
        return switch (event.data()) {
            case HeadChanged change -> change.revision().id();
            case ProposalSubmitted proposal -> proposal.revision().id();
            case ArticleSnapshot snapshot -> snapshot.revision().id();
            default -> throw new IllegalArgumentException(event + " has no revision");
        };
    }

    private Revision revision(String source, RevisionState state) {
        byte[] text = source.getBytes(StandardCharsets.UTF_8);
        now = now.plusSeconds(1);
        return new Revision(
                IDS.incrementAndGet(),
                new Revision.RevisedArticle(id, title),
                head == null ? List.of() : List.of(head),
                state,
                new Author("id-of-" + author, author),
                now,
                state == RevisionState.PUBLISHED ? now : null,
                "Change " + (sequence + 1),
                sequence % 2 == 1,
                false,
                text.length,
                Body.sha256(text),
                false,
                List.of());
    }

    private Event next(EventType type, EventData data) {
        sequence++;
        EventHead eventHead = new EventHead(
                EventHead.MAIN_WIKI,
                new ArticleRef(id, title, keys),
                sequence,
                new Actor("id-of-" + author, author, List.of("editor")),
                now,
                because,
                because == null ? Applied.NOTHING : new Applied(because.sequence(), 0));
        return new Event("event-" + id + "-" + sequence, type, eventHead, data);
    }
}
