package dev.stemma.article.editing;

import dev.stemma.article.Article;
import dev.stemma.article.Articles;
import dev.stemma.article.Contents;
import dev.stemma.article.HiddenTexts;
import dev.stemma.article.Turns;
import dev.stemma.article.drafting.Draft;
import dev.stemma.article.protecting.EditingRights;
import dev.stemma.article.protecting.ReviewPolicy;
import dev.stemma.events.Revision;
import dev.stemma.kit.idempotency.Attempt;
import dev.stemma.kit.merging.ThreeWayMerge;
import dev.stemma.kit.merging.ThreeWayMerge.Merged;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Edits an article: reads the head, decides, and replaces that very head or begins again. */
@ApplicationScoped
public class EditArticle {

    private final Articles articles;
    private final Contents contents;
    private final Turns turns;
    private final CreateArticle creation;
    private final PublishHead publication;
    private final Superseding superseding;
    private final Ancestry ancestry;
    private final CommittedEdits committed;
    private final HiddenTexts hiddenTexts;
    private final ReviewPolicy policy;

    EditArticle(
            Articles articles,
            Contents contents,
            Turns turns,
            CreateArticle creation,
            PublishHead publication,
            Superseding superseding,
            Ancestry ancestry,
            CommittedEdits committed,
            HiddenTexts hiddenTexts,
            ReviewPolicy policy) {
        this.articles = articles;
        this.contents = contents;
        this.turns = turns;
        this.creation = creation;
        this.publication = publication;
        this.superseding = superseding;
        this.ancestry = ancestry;
        this.committed = committed;
        this.hiddenTexts = hiddenTexts;
        this.policy = policy;
    }

    /** Creates an article under a title that has none of its own. */
    EditOutcome create(Draft draft, Attempt attempt) {
        return untilDecided(draft, attempt, () -> {
            Article holder = articles.byKey(draft.title().key()).orElse(null);
            return creation.create(holder, draft, attempt);
        });
    }

    /** Edits the article, or creates it when there is none and the caller expects none. */
    EditOutcome edit(Draft draft, Expectation expected, Attempt attempt) {
        return untilDecided(draft, attempt, () -> articles.byKey(draft.title().key())
                .map(article -> decide(article, draft, expected, attempt))
                .orElseGet(() -> decideWithoutArticle(draft, expected, attempt)));
    }

    /** A write whose answer was lost may have been carried out: it must not look like a rival. */
    private EditOutcome untilDecided(Draft draft, Attempt attempt, Round round) {
        return turns.untilDecided(
                        draft.title().key(),
                        attempt.isRepeated(),
                        mayBeCommitted ->
                                mayBeCommitted ? committed.find(attempt).or(round::play) : round.play())
                .orElseGet(EditOutcome.OutOfTime::new);
    }

    @FunctionalInterface
    private interface Round {
        Optional<EditOutcome> play();
    }

    private Optional<EditOutcome> decideWithoutArticle(Draft draft, Expectation expected, Attempt attempt) {
        if (draft.supersedes() != null) {
            return superseding.proposeAgain(draft, attempt);
        }
        return expected.needsArticle()
                ? Optional.of(new EditOutcome.NoArticle(
                        articles.deletedByKey(draft.title().key())
                                .map(Article::deleted)
                                .orElse(null)))
                : creation.create(null, draft, attempt);
    }

    /**
     * One round of editing an article that was just read.
     *
     * @return empty when it moved on between reading and writing
     */
    public Optional<EditOutcome> decide(Article article, Draft draft, Expectation expected, Attempt attempt) {
        return refusal(article, draft, expected).or(() -> write(article, draft, expected, attempt));
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
        return superseding.refusal(article, draft);
    }

    private Optional<EditOutcome> write(Article article, Draft draft, Expectation expected, Attempt attempt) {
        if (draft.source().sha256().equals(article.head().sha256())) {
            return Optional.of(new EditOutcome.Unchanged(article, draft.source().text()));
        }
        long head = article.head().revision();
        long base = expected.base() == null ? head : expected.base();
        if (policy.needsReview(article, draft.caller())) {
            return propose(article, draft, base, attempt);
        }
        return base == head ? publication.publish(article, draft, attempt) : merge(article, draft, base, attempt);
    }

    /** A proposal is merged when it is approved: until then the head may move on again. */
    private Optional<EditOutcome> propose(Article article, Draft draft, long base, Attempt attempt) {
        boolean known = base == article.head().revision()
                || ancestry.published(article, base).isPresent();
        return known ? publication.propose(article, draft, base, attempt) : Optional.of(baseUnknown(article));
    }

    /** The head has moved on: what the draft changed since its base is taken into the head, if it does not overlap. */
    private Optional<EditOutcome> merge(Article article, Draft draft, long base, Attempt attempt) {
        Optional<Revision> published = ancestry.published(article, base);
        Optional<String> baseSource = published.map(Revision::sha256).flatMap(contents::find);
        if (baseSource.isEmpty()) {
            return Optional.of(baseUnknown(article));
        }
        String current = contents.get(article.head().sha256());
        Merged merged =
                ThreeWayMerge.merge(baseSource.get(), current, draft.source().text());
        if (!merged.isClean()) {
            boolean hidden = hiddenTexts.contains(base);
            return Optional.of(new EditOutcome.EditConflict(
                    hidden ? null : published.get(),
                    hidden ? null : baseSource.get(),
                    article,
                    current,
                    draft.source().text(),
                    hidden ? merged.withoutBase() : merged));
        }
        return merged.text().equals(current)
                ? Optional.of(new EditOutcome.Unchanged(article, current))
                : publication.publishMerged(article, draft.mergedInto(merged.text()), base, attempt);
    }

    private EditOutcome baseUnknown(Article article) {
        return new EditOutcome.BaseUnknown(article, contents.get(article.head().sha256()));
    }
}
