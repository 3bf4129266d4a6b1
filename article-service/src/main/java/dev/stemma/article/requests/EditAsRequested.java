package dev.stemma.article.requests;

import dev.stemma.article.Article;
import dev.stemma.article.Articles.Written;
import dev.stemma.article.Source;
import dev.stemma.article.drafting.Draft;
import dev.stemma.article.drafting.Origin;
import dev.stemma.article.editing.EditArticle;
import dev.stemma.article.editing.EditOutcome;
import dev.stemma.article.editing.Expectation;
import dev.stemma.events.Event;
import dev.stemma.events.EventData.EditRequested;
import dev.stemma.kit.idempotency.Attempt;
import dev.stemma.kit.identity.Caller;
import dev.stemma.markup.Title;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;

/** Edits in somebody's name: an undo, a rollback, a restore, a repair; protection and review hold as for any edit. */
@ApplicationScoped
class EditAsRequested {

    private final EditArticle editing;
    private final CarryOut carryOut;

    EditAsRequested(EditArticle editing, CarryOut carryOut) {
        this.editing = editing;
        this.carryOut = carryOut;
    }

    void carryOut(Event request, EditRequested asked) {
        String tag = asked.cause().name().toLowerCase(Locale.ROOT);
        Origin origin = new Origin(asked.cause(), List.of(tag), CarryOut.because(request));
        carryOut.untilDone(request, article -> {
            if (!article.isPublic()) {
                return carryOut.refuse(article, request, article.deleted() == null ? "not-found" : "deleted");
            }
            Draft draft = new Draft(
                    Title.parse(article.title()),
                    Source.of(asked.source()),
                    asked.comment() == null ? "" : asked.comment(),
                    false,
                    Caller.of(request.head().actor()),
                    null,
                    origin,
                    null);
            return edit(article, draft, asked.base(), request);
        });
    }

    /** One round of an edit that answers a request. */
    Written edit(Article article, Draft draft, long base, Event request) {
        return editing.decide(article, draft, Expectation.of(base), Attempt.once())
                .map(outcome -> answered(article, outcome, request))
                .orElse(Written.MOVED_ON);
    }

    private Written answered(Article article, EditOutcome outcome, Event request) {
        return switch (outcome) {
            case EditOutcome.Published _, EditOutcome.Proposed _ -> Written.DONE;
            case EditOutcome.EventsDelayed _, EditOutcome.OutOfTime _ -> Written.MOVED_ON;
            case EditOutcome.Unchanged _ -> carryOut.refuse(article, request, "unchanged");
            case EditOutcome.Protected _ -> carryOut.refuse(article, request, "protected");
            default -> carryOut.refuse(article, request, "conflict");
        };
    }
}
