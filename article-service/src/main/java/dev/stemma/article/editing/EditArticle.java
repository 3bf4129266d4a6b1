package dev.stemma.article.editing;

import com.mongodb.MongoException;
import dev.stemma.article.Article;
import dev.stemma.article.Articles;
import dev.stemma.article.Contents;
import dev.stemma.kit.idempotency.Attempt;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * Edits an article: reads the head, decides, and replaces that very head or begins again. It goes on until its time is
 * over, so that a race is never the client's problem.
 */
@ApplicationScoped
class EditArticle {

    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final Articles articles;
    private final Contents contents;
    private final EditingQueues queues;
    private final CreateArticle creation;
    private final PublishHead publication;

    EditArticle(
            Articles articles,
            Contents contents,
            EditingQueues queues,
            CreateArticle creation,
            PublishHead publication) {
        this.articles = articles;
        this.contents = contents;
        this.queues = queues;
        this.creation = creation;
        this.publication = publication;
    }

    /** Edits the article, or creates it when there is none and the caller expects none. */
    EditOutcome edit(Draft draft, Expectation expected, Attempt attempt) {
        long deadline = System.nanoTime() + LONGEST.toNanos();
        return queues.inTurn(draft.title().key(), LONGEST, () -> untilDecided(draft, expected, attempt, deadline))
                .orElseGet(EditOutcome.OutOfTime::new);
    }

    private EditOutcome untilDecided(Draft draft, Expectation expected, Attempt attempt, long deadline) {
        boolean mayBeCommitted = attempt.isRepeated();
        while (System.nanoTime() < deadline) {
            try {
                Optional<EditOutcome> decided = decide(draft, expected, attempt, mayBeCommitted);
                if (decided.isPresent()) {
                    return decided.get();
                }
            } catch (MongoException e) {
                if (System.nanoTime() + PAUSE.toNanos() > deadline) {
                    throw e;
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
            // a write whose answer was lost may have been carried out
            mayBeCommitted = true;
        }
        return new EditOutcome.OutOfTime();
    }

    /** One round; empty when the article moved on between reading and writing. */
    private Optional<EditOutcome> decide(Draft draft, Expectation expected, Attempt attempt, boolean mayBeCommitted) {
        Optional<Article> found = articles.byKey(draft.title().key());
        if (found.isEmpty()) {
            return Optional.of(decideWithoutArticle(draft, expected, attempt))
                    .filter(outcome -> expected.createOnly() || !(outcome instanceof EditOutcome.TitleTaken));
        }
        Article article = found.get();
        if (mayBeCommitted) {
            Optional<EditOutcome> own = publication.alreadyCommitted(article.id(), attempt.eventId());
            if (own.isPresent()) {
                return own;
            }
        }
        return refusal(article, draft, expected)
                .or(() -> unchanged(article, draft))
                .or(() -> publication.publish(article, draft, attempt));
    }

    private EditOutcome decideWithoutArticle(Draft draft, Expectation expected, Attempt attempt) {
        return expected.needsArticle()
                ? new EditOutcome.NoArticle(articles.deletedByKey(draft.title().key())
                        .map(Article::deleted)
                        .orElse(null))
                : creation.create(draft, attempt);
    }

    private Optional<EditOutcome> refusal(Article article, Draft draft, Expectation expected) {
        if (!EditingRights.mayEdit(article, draft.caller())) {
            return Optional.of(new EditOutcome.Protected(article));
        }
        if (expected.isFailedBy(article)) {
            return Optional.of(new EditOutcome.ConditionFailed(article));
        }
        if (!expected.needsArticle()) {
            return Optional.of(new EditOutcome.BaseMissing(article));
        }
        return expected.base() == null || expected.base() == article.head().revision()
                ? Optional.empty()
                : Optional.of(staleBase(article, draft, expected.base()));
    }

    private EditOutcome staleBase(Article article, Draft draft, long base) {
        String current = contents.get(article.head().sha256());
        if (draft.source().text().equals(current)) {
            return new EditOutcome.Unchanged(article, current);
        }
        return publication
                .published(article, base)
                .<EditOutcome>map(revision -> new EditOutcome.EditConflict(
                        revision,
                        contents.find(revision.sha256()).orElse(null),
                        article,
                        current,
                        draft.source().text()))
                .orElseGet(() -> new EditOutcome.BaseUnknown(article, current));
    }

    private static Optional<EditOutcome> unchanged(Article article, Draft draft) {
        return draft.source().sha256().equals(article.head().sha256())
                ? Optional.of(new EditOutcome.Unchanged(article, draft.source().text()))
                : Optional.empty();
    }
}
