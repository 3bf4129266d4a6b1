package dev.stemma.article.editing;

import dev.stemma.article.Article;
import dev.stemma.article.Articles;
import dev.stemma.article.Contents;
import dev.stemma.article.Head;
import dev.stemma.article.Ids;
import dev.stemma.article.Merge;
import dev.stemma.events.EventData.HeadChanged;
import dev.stemma.events.EventType;
import dev.stemma.events.Revision;
import dev.stemma.kit.idempotency.Attempt;
import dev.stemma.kit.outbox.Outbox;
import dev.stemma.kit.outbox.OutboxEntry;
import dev.stemma.kit.outbox.Relay;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedList;
import java.util.List;
import java.util.Optional;

/** Makes a draft the head: the text first, then one compare-and-set with the event in it. */
@ApplicationScoped
class PublishHead {

    /** More revisions between base and head than this are not listed. */
    private static final int MOST_MERGED = 100;

    private final Articles articles;
    private final Contents contents;
    private final Ids ids;
    private final Outbox outbox;
    private final Relay relay;

    PublishHead(Articles articles, Contents contents, Ids ids, Outbox outbox, Relay relay) {
        this.articles = articles;
        this.contents = contents;
        this.ids = ids;
        this.outbox = outbox;
        this.relay = relay;
    }

    /** Replaces the head that was read; empty when the article has moved on since. */
    Optional<EditOutcome> publish(Article read, Draft draft, Attempt attempt) {
        return publish(read, draft, List.of(read.head().revision()), attempt);
    }

    /** The same with a draft into which what was published since its base is merged. */
    Optional<EditOutcome> publishMerged(Article read, Draft draft, long base, Attempt attempt) {
        return publish(read, draft, List.of(read.head().revision(), base), attempt);
    }

    private Optional<EditOutcome> publish(Article read, Draft draft, List<Long> parents, Attempt attempt) {
        attempt.aimAt(read.id());
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        Article next = read.withHead(NewHead.of(draft, ids.nextRevision(), parents, now));
        OutboxEntry event = NewHead.event(attempt.eventId(), EventType.ARTICLE_EDITED, next, draft, now);
        contents.put(draft.source());
        if (articles.replaceHead(next, event)) {
            relay.committed(next.id());
            return Optional.of(new EditOutcome.Published(next, draft.source().text(), false, merge(next)));
        }
        return articles.isCongested(next.id()) ? Optional.of(new EditOutcome.EventsDelayed()) : Optional.empty();
    }

    /** The outcome of an edit whose event is in the outbox or the log: then it is the head, or was. */
    Optional<EditOutcome> alreadyCommitted(long article, String eventId) {
        return outbox.committed(article, eventId).map(this::rebuild);
    }

    /** The outcome of a committed edit, as it was answered or would have been. */
    EditOutcome rebuild(OutboxEntry entry) {
        Article article = articles.byId(entry.article()).orElseThrow();
        HeadChanged data = (HeadChanged) entry.toEvent().data();
        Revision revision = data.revision();
        Article then = new Article(
                article.id(),
                revision.article().title(),
                article.keys(),
                article.formerKeys(),
                entry.sequence(),
                Head.of(revision, data.redirect()),
                article.protection(),
                article.deleted(),
                article.applied(),
                article.createdAt());
        return new EditOutcome.Published(
                then, contents.get(revision.sha256()), entry.eventType() == EventType.ARTICLE_CREATED, merge(then));
    }

    /** What a head was merged with, or null when it has one parent only. */
    private Merge merge(Article article) {
        List<Long> parents = article.head().parents();
        if (parents.size() < 2) {
            return null;
        }
        long base = parents.getLast();
        LinkedList<Long> with = new LinkedList<>();
        Optional<Revision> ancestor = published(article, parents.getFirst());
        while (ancestor.isPresent() && ancestor.get().id() != base && with.size() < MOST_MERGED) {
            with.addFirst(ancestor.get().id());
            ancestor = ancestor.get().parents().stream().findFirst().flatMap(id -> published(article, id));
        }
        return new Merge(base, List.copyOf(with));
    }

    /** A published revision of the article by its id, as far as bases are kept. */
    Optional<Revision> published(Article article, long revision) {
        return outbox.publishing(article.id(), revision)
                .map(entry -> ((HeadChanged) entry.toEvent().data()).revision());
    }
}
