package dev.stemma.article.editing;

import com.mongodb.MongoException;
import dev.stemma.article.Article;
import dev.stemma.article.Articles;
import dev.stemma.article.Contents;
import dev.stemma.article.editing.ThreeWayMerge.Merged;
import dev.stemma.events.Revision;
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
        return refusal(article, draft, expected).or(() -> write(article, draft, expected, attempt));
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
        return Optional.empty();
    }

    private Optional<EditOutcome> write(Article article, Draft draft, Expectation expected, Attempt attempt) {
        if (draft.source().sha256().equals(article.head().sha256())) {
            return Optional.of(new EditOutcome.Unchanged(article, draft.source().text()));
        }
        return expected.base() == null || expected.base() == article.head().revision()
                ? publication.publish(article, draft, attempt)
                : merge(article, draft, expected.base(), attempt);
    }

    /** The head has moved on: what the draft changed since its base is taken into the head, if it does not overlap. */
    private Optional<EditOutcome> merge(Article article, Draft draft, long base, Attempt attempt) {
        String current = contents.get(article.head().sha256());
        Optional<Revision> published = publication.published(article, base);
        Optional<String> baseSource = published.map(Revision::sha256).flatMap(contents::find);
        if (baseSource.isEmpty()) {
            return Optional.of(new EditOutcome.BaseUnknown(article, current));
        }
        Merged merged =
                ThreeWayMerge.merge(baseSource.get(), current, draft.source().text());
        if (!merged.isClean()) {
            return Optional.of(new EditOutcome.EditConflict(
                    published.get(),
                    baseSource.get(),
                    article,
                    current,
                    draft.source().text(),
                    merged));
        }
        return merged.text().equals(current)
                ? Optional.of(new EditOutcome.Unchanged(article, current))
                : publication.publishMerged(article, draft.mergedInto(merged.text()), base, attempt);
    }
}
