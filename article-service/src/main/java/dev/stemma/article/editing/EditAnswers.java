package dev.stemma.article.editing;

import dev.stemma.article.Article;
import dev.stemma.article.ArticleAnswer;
import dev.stemma.article.ArticleView;
import dev.stemma.article.ChangeAnswers;
import dev.stemma.article.Merge;
import dev.stemma.article.Proposals;
import dev.stemma.article.drafting.Draft;
import dev.stemma.article.protecting.EditingRights;
import dev.stemma.events.Revision;
import dev.stemma.kit.consistency.ConsistencyToken;
import dev.stemma.kit.problem.Problem;
import dev.stemma.kit.problem.ProblemType;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Says over HTTP what became of an edit. */
final class EditAnswers {

    private EditAnswers() {}

    /**
     * The answer to an edit that was carried out.
     *
     * @throws Problem for one that was not, with everything needed to go on
     */
    static Response of(EditOutcome outcome, Draft draft) {
        return switch (outcome) {
            case EditOutcome.Published(Article article, String source, boolean created, Merge merge) ->
                ArticleAnswer.written(article, ArticleView.of(article, source).merged(merge), created);
            case EditOutcome.Proposed(Article article, Revision proposal) -> proposed(article, proposal);
            case EditOutcome.Unchanged(Article article, String source) ->
                ArticleAnswer.written(article, ArticleView.of(article, source).asUnchanged(), false);
            default -> throw problem(outcome, draft);
        };
    }

    private static Problem problem(EditOutcome outcome, Draft draft) {
        String title = draft.title().text();
        return switch (outcome) {
            case EditOutcome.NoArticle none
            when none.deleted() != null ->
                new Problem(ProblemType.ARTICLE_DELETED, "The article " + title + " was deleted.");
            case EditOutcome.NoArticle _ ->
                new Problem(ProblemType.ARTICLE_NOT_FOUND, "There is no article " + title + " to edit.");
            case EditOutcome.TitleTaken(Article article) -> ChangeAnswers.titleTaken(article);
            case EditOutcome.BaseMissing(Article article) ->
                new Problem(
                                ProblemType.BASE_REQUIRED,
                                "The article " + article.title()
                                        + " exists: send base with the revision that the text was made from.")
                        .with("current", article.headRevision());
            case EditOutcome.BaseUnknown(Article article, String source) ->
                new Problem(
                                ProblemType.BASE_UNKNOWN,
                                "The base is no recent published revision of " + article.title() + ".")
                        .with("current", withSource(article.headRevision(), source));
            case EditOutcome.ConditionFailed(Article article) ->
                new Problem(
                                ProblemType.PRECONDITION_FAILED,
                                "The article " + article.title() + " is not in the state that the request expects.")
                        .with("current", article.headRevision());
            case EditOutcome.EditConflict conflict -> conflict(conflict);
            case EditOutcome.Protected(Article article) ->
                ChangeAnswers.isProtected(article, EditingRights.needed(article, Instant.now()));
            case EditOutcome.NotSuperseding(long proposal) ->
                new Problem(
                                ProblemType.NOT_PROPOSED,
                                "Revision " + proposal + " is no open proposal of " + title + " that you may replace.")
                        .with("revision", proposal);
            case EditOutcome.TooManyProposals _ ->
                new Problem(
                                ProblemType.TOO_MANY_PROPOSALS,
                                title + " has " + Proposals.MOST + " proposals that wait for review.")
                        .with("limit", Proposals.MOST);
            case EditOutcome.EventsDelayed _ ->
                new Problem(ProblemType.EVENTS_DELAYED, "Too many changes of " + title + " wait to be sent.");
            case EditOutcome.OutOfTime _ -> new Problem(ProblemType.BUSY, "Others edit " + title + " all the time.");
            case EditOutcome.Published _, EditOutcome.Proposed _, EditOutcome.Unchanged _ ->
                throw new IllegalArgumentException("Not a refusal: " + outcome);
        };
    }

    private static Response proposed(Article article, Revision proposal) {
        return Response.accepted(proposal)
                .header(HttpHeaders.LOCATION, "/api/v1/revisions/" + proposal.id())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header(ConsistencyToken.HEADER, ConsistencyToken.of(article.id(), article.sequence()))
                .build();
    }

    private static Problem conflict(EditOutcome.EditConflict conflict) {
        Article current = conflict.current();
        return new Problem(
                        ProblemType.EDIT_CONFLICT,
                        current.title() + " was changed since the base of this edit, in the same place.")
                .with("base", conflict.base() == null ? null : withSource(conflict.base(), conflict.baseSource()))
                .with("current", withSource(current.headRevision(), conflict.currentSource()))
                .with("yours", conflict.yours())
                .with("merged", conflict.merged().text())
                .with("conflicts", conflict.merged().conflicts());
    }

    private static Map<String, Object> withSource(Revision revision, String source) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("revision", revision);
        view.put("source", source);
        return view;
    }
}
