package dev.stemma.article;

import dev.stemma.kit.consistency.ConsistencyToken;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** The headers that go with an article in an answer. */
public final class ArticleAnswer {

    private ArticleAnswer() {}

    /** The answer to a write: the article, its validator and the token under which views can be awaited. */
    public static Response written(Article article, ArticleView view, boolean created) {
        return Response.status(created ? Response.Status.CREATED : Response.Status.OK)
                .header(created ? HttpHeaders.LOCATION : HttpHeaders.CONTENT_LOCATION, location(article))
                .entity(view)
                .tag(ArticleTag.of(article))
                .header(ConsistencyToken.HEADER, ConsistencyToken.of(article.id(), article.sequence()))
                .build();
    }

    /** Where the API answers with the article: without a host, since only the gateway knows by which name it is reached. */
    public static String location(Article article) {
        return "/api/v1/articles/" + Titles.parse(article.title()).path();
    }
}
