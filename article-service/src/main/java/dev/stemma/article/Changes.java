package dev.stemma.article;

import dev.stemma.article.Articles.Written;
import dev.stemma.events.EventData;
import dev.stemma.events.EventType;
import dev.stemma.kit.idempotency.Attempt;
import dev.stemma.kit.identity.Caller;
import dev.stemma.kit.outbox.Outbox;
import dev.stemma.kit.outbox.OutboxEntry;
import dev.stemma.kit.outbox.Relay;
import dev.stemma.markup.Title;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Function;

/** Carries out changes that have no text: renaming, protecting, deleting, restoring. */
@ApplicationScoped
public class Changes {

    private final Articles articles;
    private final Outbox outbox;
    private final Relay relay;
    private final Turns turns;

    Changes(Articles articles, Outbox outbox, Relay relay, Turns turns) {
        this.articles = articles;
        this.outbox = outbox;
        this.relay = relay;
        this.turns = turns;
    }

    /** What a use case decides in one round; empty when what it read has moved on. */
    @FunctionalInterface
    public interface Decision {

        /** Reads, decides and writes. */
        Optional<ChangeOutcome> decide();
    }

    /** Repeats a decision until it is final; one that was committed although its answer was lost is found again. */
    public ChangeOutcome untilDecided(String key, Attempt attempt, Decision decision) {
        return turns.untilDecided(
                        key,
                        attempt.isRepeated(),
                        mayBeCommitted -> mayBeCommitted ? committed(attempt).or(decision::decide) : decision.decide())
                .orElseGet(ChangeOutcome.OutOfTime::new);
    }

    /** Decides over the article that a title leads to, as often as it moves on; where there is none, nothing is changed. */
    public ChangeOutcome ofArticle(Title title, Attempt attempt, Function<Article, Optional<ChangeOutcome>> decision) {
        return untilDecided(title.key(), attempt, () -> articles.byKey(title.key())
                .map(decision)
                .orElseGet(() -> Optional.of(new ChangeOutcome.NoArticle(
                        articles.deletedByKey(title.key()).map(Article::deleted).orElse(null)))));
    }

    /** Writes the change if nothing has happened to the article meanwhile. */
    public Optional<ChangeOutcome> write(Article next, EventType type, EventData data, Caller caller, Attempt attempt) {
        attempt.aimAt(next.id());
        Occasion occasion = Occasion.now(attempt.eventId(), caller);
        Written written = articles.change(next, ArticleOutbox.entry(occasion, type, next, data));
        if (written == Written.DONE) {
            relay.committed(next.id());
            return Optional.of(new ChangeOutcome.Changed(next));
        }
        return articles.isCongested(next.id()) ? Optional.of(new ChangeOutcome.EventsDelayed(next)) : Optional.empty();
    }

    /** The outcome of a change that an earlier request committed: the article as it is by now. */
    public ChangeOutcome rebuild(OutboxEntry entry) {
        return new ChangeOutcome.Changed(articles.byId(entry.article()).orElseThrow());
    }

    private Optional<ChangeOutcome> committed(Attempt attempt) {
        return Optional.ofNullable(attempt.knownArticle())
                .flatMap(article -> outbox.committed(article, attempt.eventId()))
                .map(this::rebuild);
    }
}
