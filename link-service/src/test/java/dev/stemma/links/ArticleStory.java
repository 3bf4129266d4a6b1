package dev.stemma.links;

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
import dev.stemma.events.EventData.ProposalSubmitted;
import dev.stemma.events.EventData.RequestRefused;
import dev.stemma.events.EventHead;
import dev.stemma.events.EventType;
import dev.stemma.events.Protection;
import dev.stemma.events.Revision;
import dev.stemma.events.RevisionState;
import dev.stemma.events.Salts;
import dev.stemma.events.Topics;
import dev.stemma.markup.Markup;
import dev.stemma.markup.Title;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Writes the events of one article as article-service would. Each call makes the next event; nothing is sent. */
public final class ArticleStory {

    private static final AtomicLong IDS = new AtomicLong(100_000);
    private static final Instant START = Instant.parse("2026-01-05T09:30:00.125Z");
    private static final Salts SALTS = new Salts("dGV4dA", "YXV0aG9y", "Y29tbWVudA");

    public final long id = IDS.incrementAndGet();
    private String title;
    private List<String> keys = new ArrayList<>();
    private long sequence;
    private Long head;
    private Instant now = START.plusSeconds(id * 60);

    public ArticleStory(String title) {
        this.title = Title.parse(title).text();
    }

    public Event created(String source) {
        keys = new ArrayList<>(List.of(Title.parse(title).key()));
        return headChanged(EventType.ARTICLE_CREATED, source);
    }

    public Event edited(String source) {
        return headChanged(EventType.ARTICLE_EDITED, source);
    }

    private Event headChanged(EventType type, String source) {
        Revision revision = revision(source, RevisionState.PUBLISHED);
        head = revision.id();
        return next(type, new HeadChanged(revision, source, SALTS, redirect(source), null, Cause.EDIT));
    }

    public Event proposed(String source) {
        return next(
                EventType.PROPOSAL_SUBMITTED,
                new ProposalSubmitted(revision(source, RevisionState.PROPOSED), source, SALTS, head, null));
    }

    public Event renamed(String to) {
        String from = title;
        title = Title.parse(to).text();
        keys.addFirst(Title.parse(to).key());
        return next(EventType.ARTICLE_RENAMED, new ArticleRenamed(from, title, true, false));
    }

    /** Now: a repair is kept, and stands as a rule, for some time after its renaming only. */
    public Event renamedWithRepair(String to) {
        now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        String from = title;
        title = Title.parse(to).text();
        keys.remove(Title.parse(to).key());
        keys.addFirst(Title.parse(to).key());
        return next(EventType.ARTICLE_RENAMED, new ArticleRenamed(from, title, true, true));
    }

    /** The outcome of a repair that was asked for. */
    public Event repaired(String source, long request) {
        Revision revision = revision(source, RevisionState.PUBLISHED);
        head = revision.id();
        return next(
                EventType.ARTICLE_EDITED,
                new HeadChanged(revision, source, SALTS, redirect(source), null, Cause.REPAIR),
                new Because(Topics.LINKS, request));
    }

    /** The outcome of a repair that was asked for and not carried out. */
    public Event refused(String reason, long request) {
        return next(
                EventType.REQUEST_REFUSED,
                new RequestRefused("the request", reason),
                new Because(Topics.LINKS, request));
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
        return next(
                EventType.ARTICLE_SNAPSHOT,
                new ArticleSnapshot(revision, source, redirect(source), Protection.NONE, null));
    }

    /** An event that this story takes as given, without making it. */
    void skip() {
        sequence++;
    }

    private static String redirect(String source) {
        return Markup.redirect(source).map(Title::text).orElse(null);
    }

    private Revision revision(String source, RevisionState state) {
        byte[] text = source.getBytes(StandardCharsets.UTF_8);
        now = now.plusSeconds(1);
        return new Revision(
                IDS.incrementAndGet(),
                new Revision.RevisedArticle(id, title),
                head == null ? List.of() : List.of(head),
                state,
                new Author("id-of-ada", "ada"),
                now,
                state == RevisionState.PUBLISHED ? now : null,
                "Change " + (sequence + 1),
                sequence % 2 == 1,
                false,
                text.length,
                "not checked here",
                false,
                List.of());
    }

    private Event next(EventType type, EventData data) {
        return next(type, data, null);
    }

    private Event next(EventType type, EventData data, Because because) {
        sequence++;
        EventHead eventHead = new EventHead(
                EventHead.MAIN_WIKI,
                new ArticleRef(id, title, keys),
                sequence,
                new Actor("id-of-ada", "ada", List.of("editor")),
                now,
                because,
                Applied.NOTHING);
        return new Event("event-" + id + "-" + sequence, type, eventHead, data);
    }
}
