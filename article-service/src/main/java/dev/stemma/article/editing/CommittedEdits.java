package dev.stemma.article.editing;

import dev.stemma.article.Article;
import dev.stemma.article.Articles;
import dev.stemma.article.Contents;
import dev.stemma.article.Head;
import dev.stemma.events.EventData.HeadChanged;
import dev.stemma.events.EventData.ProposalSubmitted;
import dev.stemma.events.EventType;
import dev.stemma.events.Revision;
import dev.stemma.kit.idempotency.Attempt;
import dev.stemma.kit.outbox.Outbox;
import dev.stemma.kit.outbox.OutboxEntry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Finds edits again that were committed although their answer was lost, and what they were answered. */
@ApplicationScoped
class CommittedEdits {

    private final Articles articles;
    private final Contents contents;
    private final Ancestry ancestry;
    private final Outbox outbox;

    CommittedEdits(Articles articles, Contents contents, Ancestry ancestry, Outbox outbox) {
        this.articles = articles;
        this.contents = contents;
        this.ancestry = ancestry;
        this.outbox = outbox;
    }

    /** The outcome of the attempt, if its event is in the outbox or the log. */
    Optional<EditOutcome> find(Attempt attempt) {
        return Optional.ofNullable(attempt.knownArticle())
                .flatMap(article -> outbox.committed(article, attempt.eventId()))
                .map(this::rebuild);
    }

    /** The outcome of a committed edit, as it was answered or would have been. */
    EditOutcome rebuild(OutboxEntry entry) {
        Article article = articles.byId(entry.article()).orElseThrow();
        return switch (entry.toEvent().data()) {
            case HeadChanged data -> {
                Article then = asOf(article, data.revision(), entry, Head.of(data.revision(), data.redirect()));
                String source = contents.get(data.revision().sha256());
                yield new EditOutcome.Published(
                        then, source, entry.eventType() == EventType.ARTICLE_CREATED, ancestry.merge(then));
            }
            case ProposalSubmitted data ->
                new EditOutcome.Proposed(asOf(article, data.revision(), entry, article.head()), data.revision());
            default -> throw new IllegalStateException("The event " + entry.eventId() + " is no edit.");
        };
    }

    private static Article asOf(Article article, Revision revision, OutboxEntry entry, Head head) {
        return new Article(
                article.id(),
                revision.article().title(),
                article.keys(),
                article.formerKeys(),
                entry.sequence(),
                head,
                article.protection(),
                article.deleted(),
                article.applied(),
                article.createdAt());
    }
}
