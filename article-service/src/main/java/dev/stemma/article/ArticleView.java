package dev.stemma.article;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.stemma.events.Deletion;
import dev.stemma.events.Protection;
import dev.stemma.events.Revision;
import dev.stemma.markup.Title;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An article as the API shows it.
 *
 * @param id the article's id
 * @param title canonical title
 * @param url where people read it
 * @param format markup of the source
 * @param revision the head
 * @param source the head's text
 * @param redirect title that it leads to, or null
 * @param redirectedFrom titles that led here when redirects were followed, else absent
 * @param protection who may edit
 * @param createdAt when it was created
 * @param deleted that it is deleted, or null
 * @param unchanged true when an edit's text equals the head, else absent
 * @param merge what an edit was merged with, else absent
 */
@Schema(name = "Article")
public record ArticleView(
        long id,
        String title,
        String url,
        String format,
        Revision revision,
        String source,
        String redirect,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<String> redirectedFrom,
        Protection protection,
        Instant createdAt,
        Deletion deleted,
        @JsonInclude(JsonInclude.Include.NON_NULL) Boolean unchanged,
        @JsonInclude(JsonInclude.Include.NON_NULL) Merge merge) {

    private static final String FORMAT = "markdown/1";

    /** The published article. */
    public static ArticleView of(Article article, String source) {
        return new ArticleView(
                article.id(),
                article.title(),
                url(article.title()),
                FORMAT,
                article.headRevision(),
                source,
                article.head().redirect(),
                null,
                article.protectionAt(Instant.now()),
                article.createdAt(),
                article.deleted(),
                null,
                null);
    }

    /** The same, saying that the edit changed nothing. */
    public ArticleView asUnchanged() {
        return new ArticleView(
                id, title, url, format, revision, source, redirect, null, protection, createdAt, deleted, true, null);
    }

    /** The same, saying what the edit was merged with; null when it was not. */
    public ArticleView merged(Merge with) {
        return new ArticleView(
                id, title, url, format, revision, source, redirect, null, protection, createdAt, deleted, null, with);
    }

    /** The same, saying which titles led here. */
    public ArticleView redirectedFrom(List<String> titles) {
        return new ArticleView(
                id, title, url, format, revision, source, redirect, titles, protection, createdAt, deleted, null, null);
    }

    /** The same, reached by an alias: then it redirects to its own title. */
    public ArticleView reachedByAlias() {
        return new ArticleView(
                id, title, url, format, revision, source, title, null, protection, createdAt, deleted, null, null);
    }

    private static String url(String title) {
        return Title.of(title).map(Title::path).map(path -> "/wiki/" + path).orElse(null);
    }
}
