package dev.stemma.article.editing;

import dev.stemma.article.Article;
import dev.stemma.article.ArticleAnswer;
import dev.stemma.article.ArticleView;
import dev.stemma.article.Merge;
import dev.stemma.events.Revision;
import dev.stemma.kit.problem.Problem;
import dev.stemma.kit.problem.ProblemType;
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
            case EditOutcome.TitleTaken(Article article) ->
                new Problem(ProblemType.ARTICLE_EXISTS, "There is an article " + article.title() + " already.")
                        .with("article", Map.of("id", article.id(), "title", article.title()));
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
            case EditOutcome.Protected(Article article) -> isProtected(article);
            case EditOutcome.EventsDelayed _ ->
                new Problem(ProblemType.EVENTS_DELAYED, "Too many changes of " + title + " wait to be sent.");
            case EditOutcome.OutOfTime _ -> new Problem(ProblemType.BUSY, "Others edit " + title + " all the time.");
            case EditOutcome.Published _, EditOutcome.Unchanged _ ->
                throw new IllegalArgumentException("Not a refusal: " + outcome);
        };
    }

    private static Problem isProtected(Article article) {
        String role = EditingRights.needed(article, Instant.now()).roleName();
        return new Problem(ProblemType.FORBIDDEN, article.title() + " is protected: this needs the role " + role + ".")
                .with("role", role);
    }

    private static Problem conflict(EditOutcome.EditConflict conflict) {
        Article current = conflict.current();
        return new Problem(
                        ProblemType.EDIT_CONFLICT,
                        current.title() + " was changed since the base of this edit, in the same place.")
                .with("base", withSource(conflict.base(), conflict.baseSource()))
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
