package dev.stemma.article;

import dev.stemma.kit.consistency.ConsistencyToken;
import dev.stemma.kit.identity.Role;
import dev.stemma.kit.problem.Problem;
import dev.stemma.kit.problem.ProblemType;
import dev.stemma.markup.Title;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.Map;

/** Says over HTTP what became of a change. */
@ApplicationScoped
public class ChangeAnswers {

    private final Contents contents;

    ChangeAnswers(Contents contents) {
        this.contents = contents;
    }

    /**
     * The article after the change.
     *
     * @throws Problem for a change that was not carried out
     */
    public Response article(ChangeOutcome outcome, Title asked) {
        return switch (outcome) {
            case ChangeOutcome.Changed(Article article) -> ArticleAnswer.written(article, view(article), false);
            case ChangeOutcome.Unchanged(Article article) ->
                ArticleAnswer.written(article, view(article).asUnchanged(), false);
            default -> throw problem(outcome, asked);
        };
    }

    /**
     * No content.
     *
     * @throws Problem for a change that was not carried out
     */
    public Response empty(ChangeOutcome outcome, Title asked) {
        if (outcome instanceof ChangeOutcome.Changed(Article article)) {
            return Response.noContent()
                    .header(ConsistencyToken.HEADER, ConsistencyToken.of(article.id(), article.sequence()))
                    .build();
        }
        throw problem(outcome, asked);
    }

    private ArticleView view(Article article) {
        return ArticleView.of(article, contents.get(article.head().sha256()));
    }

    private static Problem problem(ChangeOutcome outcome, Title asked) {
        String title = asked.text();
        return switch (outcome) {
            case ChangeOutcome.NoArticle none
            when none.deleted() != null ->
                new Problem(ProblemType.ARTICLE_DELETED, "The article " + title + " is deleted.");
            case ChangeOutcome.NoArticle _ ->
                new Problem(ProblemType.ARTICLE_NOT_FOUND, "There is no article " + title + ".");
            case ChangeOutcome.TitleTaken(Article article) -> titleTaken(article);
            case ChangeOutcome.Protected(Article article, Role needed) -> isProtected(article, needed);
            case ChangeOutcome.TooManyAliases(Article article) ->
                new Problem(
                        ProblemType.TOO_MANY_ALIASES,
                        article.title() + " has " + article.keys().size()
                                + " titles. Rename it with leaveRedirect false.");
            case ChangeOutcome.EventsDelayed(Article article) ->
                new Problem(ProblemType.EVENTS_DELAYED, "Too many changes of " + article.title() + " wait to be sent.");
            case ChangeOutcome.OutOfTime _ ->
                new Problem(ProblemType.BUSY, "Others change " + title + " all the time.");
            case ChangeOutcome.Changed _, ChangeOutcome.Unchanged _ ->
                throw new IllegalArgumentException("Not a refusal: " + outcome);
        };
    }

    /** The problem of a title that another article has. */
    public static Problem titleTaken(Article article) {
        return new Problem(ProblemType.ARTICLE_EXISTS, "There is an article " + article.title() + " already.")
                .with("article", Map.of("id", article.id(), "title", article.title()));
    }

    /** The problem of an article that the caller may not change. */
    public static Problem isProtected(Article article, Role needed) {
        return new Problem(
                        ProblemType.FORBIDDEN,
                        article.title() + " is protected: this needs the role " + needed.roleName() + ".")
                .with("role", needed.roleName());
    }
}
