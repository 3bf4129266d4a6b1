package dev.stemma.article.editing;

import dev.stemma.article.Article;
import dev.stemma.article.Articles;
import dev.stemma.article.Contents;
import dev.stemma.article.Ids;
import dev.stemma.events.Applied;
import dev.stemma.events.EventType;
import dev.stemma.events.Protection;
import dev.stemma.kit.idempotency.Attempt;
import dev.stemma.kit.outbox.Outbox;
import dev.stemma.kit.outbox.OutboxEntry;
import dev.stemma.kit.outbox.Relay;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Creates an article: the text first, then the document that holds title, head and event in one write. */
@ApplicationScoped
class CreateArticle {

    private final Articles articles;
    private final Contents contents;
    private final Ids ids;
    private final Outbox outbox;
    private final Relay relay;
    private final Clock clock = Clock.systemUTC();

    CreateArticle(Articles articles, Contents contents, Ids ids, Outbox outbox, Relay relay) {
        this.articles = articles;
        this.contents = contents;
        this.ids = ids;
        this.outbox = outbox;
        this.relay = relay;
    }

    /** Creates the article, unless its title is taken by another. */
    EditOutcome create(Draft draft, Attempt attempt) {
        Optional<Article> taken = articles.byKey(draft.title().key());
        if (taken.isPresent()) {
            return ownOrTaken(taken.get(), draft, attempt);
        }
        long id = attempt.knownArticle() == null ? ids.nextArticle() : attempt.knownArticle();
        attempt.aimAt(id);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Article article = new Article(
                id,
                draft.title().text(),
                List.of(draft.title().key()),
                List.of(),
                1,
                NewHead.of(draft, ids.nextRevision(), List.of(), now),
                Protection.NONE,
                null,
                Applied.NOTHING,
                now);
        contents.put(draft.source());
        OutboxEntry event = NewHead.event(attempt.eventId(), EventType.ARTICLE_CREATED, article, draft, now);
        if (articles.insert(article, event)) {
            relay.committed(id);
            return new EditOutcome.Published(article, draft.source().text(), true, null);
        }
        return articles.byKey(draft.title().key())
                .map(other -> ownOrTaken(other, draft, attempt))
                .orElseGet(EditOutcome.OutOfTime::new);
    }

    /** A lost answer of an earlier try must not look like a rival. */
    private EditOutcome ownOrTaken(Article article, Draft draft, Attempt attempt) {
        boolean own = outbox.committed(article.id(), attempt.eventId()).isPresent();
        return own
                ? new EditOutcome.Published(article, draft.source().text(), true, null)
                : new EditOutcome.TitleTaken(article);
    }
}
