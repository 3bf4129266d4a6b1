package dev.stemma.article.requests;

import dev.stemma.article.Article;
import dev.stemma.article.ArticleOutbox;
import dev.stemma.article.Articles;
import dev.stemma.article.Articles.Written;
import dev.stemma.article.Occasion;
import dev.stemma.article.ProposalsChange;
import dev.stemma.article.Turns;
import dev.stemma.events.Because;
import dev.stemma.events.Event;
import dev.stemma.events.EventData;
import dev.stemma.events.EventData.DecisionNoted;
import dev.stemma.events.EventData.RequestRefused;
import dev.stemma.events.EventData.RevisionDecided;
import dev.stemma.events.EventType;
import dev.stemma.events.Topics;
import dev.stemma.kit.identity.Caller;
import dev.stemma.kit.inbox.NotYet;
import dev.stemma.kit.outbox.Relay;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * Carries a request out exactly once: the write that holds its outcome also notes its sequence in {@code applied}, and a
 * request that is noted there is not carried out again.
 */
@ApplicationScoped
class CarryOut {

    private final Articles articles;
    private final Turns turns;
    private final Relay relay;

    CarryOut(Articles articles, Turns turns, Relay relay) {
        this.articles = articles;
        this.turns = turns;
        this.relay = relay;
    }

    /**
     * Carries a request out.
     *
     * @param round what to do with the article as it was just read; repeated until it is {@link Written#DONE}
     * @throws NotYet when others change the article all the time, or its events are delayed
     */
    void untilDone(Event request, Function<Article, Written> round) {
        Because because = because(request);
        turns.untilDecided("#" + request.article(), false, lostAnswer -> {
                    Article article = articles.byId(request.article())
                            .orElseThrow(() -> new IllegalStateException(
                                    "There is no article " + request.article() + " to carry out a request for."));
                    boolean done = isApplied(article, because) || round.apply(article) == Written.DONE;
                    return done ? Optional.of(article) : Optional.empty();
                })
                .orElseThrow(() -> new NotYet("article " + request.article() + " is busy"));
    }

    /** Answers a request with a change of the article's state. */
    Written answer(Article next, Occasion occasion, EventType type, EventData data, String text) {
        return answer(next, occasion, type, data, text, ProposalsChange.NONE);
    }

    /** The same with a change of its open proposals. */
    Written answer(
            Article next, Occasion occasion, EventType type, EventData data, String text, ProposalsChange proposals) {
        Article noted = next.answering(occasion.because());
        Written written = articles.change(noted, ArticleOutbox.entry(occasion, type, noted, data, text), proposals);
        if (written == Written.DONE) {
            relay.committed(next.id());
        }
        return written;
    }

    /** Answers that the request was not carried out, and why. */
    Written refuse(Article article, Event request, String reason) {
        String id = request.data() instanceof EventData.EditRequested edit ? edit.requestId() : request.id();
        return answer(
                article.next(), occasion(request), EventType.REQUEST_REFUSED, new RequestRefused(id, reason), null);
    }

    /** Tells that a decision that asks for nothing had its effect, together with what it did to the proposals. */
    void note(Event decision, RevisionDecided decided, ProposalsChange proposals) {
        DecisionNoted noted = new DecisionNoted(decided.revision());
        untilDone(
                decision,
                article ->
                        answer(article.next(), occasion(decision), EventType.DECISION_NOTED, noted, null, proposals));
    }

    /** Now, in the name of who asked. */
    static Occasion occasion(Event request) {
        return Occasion.now(
                UUID.randomUUID().toString(), Caller.of(request.head().actor()), because(request));
    }

    static Because because(Event request) {
        return new Because(request.type().topic(), request.sequence());
    }

    private static boolean isApplied(Article article, Because because) {
        long applied = because.topic().equals(Topics.REVIEWS)
                ? article.applied().reviews()
                : article.applied().links();
        return because.sequence() <= applied;
    }
}
