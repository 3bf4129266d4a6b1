package dev.stemma.revision;

import dev.stemma.kit.caching.Caching;
import dev.stemma.kit.problem.Problem;
import dev.stemma.kit.problem.ProblemType;
import dev.stemma.markup.Title;
import jakarta.enterprise.context.ApplicationScoped;

/** Finds the article that a title in a request means. */
@ApplicationScoped
public class Articles {

    private final Histories histories;

    Articles(Histories histories) {
        this.histories = histories;
    }

    /**
     * The article with that title, or with that alias.
     *
     * @throws Problem invalid-title; article-not-found; article-deleted unless the viewer is a moderator
     */
    public History find(String written, Viewer viewer) {
        Title title = Titles.parse(written);
        return histories
                .byKey(title.key())
                .or(() -> histories.deletedByKey(title.key()).map(deleted -> checkVisible(deleted, viewer)))
                .orElseThrow(
                        () -> new Problem(ProblemType.ARTICLE_NOT_FOUND, "There is no article " + title.text() + "."));
    }

    /**
     * That article, if the viewer may see its revisions.
     *
     * @throws Problem article-deleted
     */
    public static History checkVisible(History article, Viewer viewer) {
        if (article.isDeleted() && !viewer.moderator()) {
            throw Caching.personal(new Problem(
                    ProblemType.ARTICLE_DELETED,
                    "The article " + article.title() + " was deleted. Only moderators see its revisions."));
        }
        return article;
    }
}
