package dev.stemma.article;

import jakarta.ws.rs.core.EntityTag;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.zip.CRC32C;

/** The strong validator of an article: made of what the public sees, never of what only the service knows. */
public final class ArticleTag {

    private ArticleTag() {}

    /** Changes with revision, title, protection and redirect. */
    public static EntityTag of(Article article) {
        return of(article, "");
    }

    /**
     * The validator of another representation of the same state.
     *
     * @param form what tells it from the others, for example the renderer's version
     */
    public static EntityTag of(Article article, String form) {
        CRC32C rest = new CRC32C();
        rest.update((article.title()
                        + '\n'
                        + article.protectionAt(Instant.now())
                        + '\n'
                        + article.head().redirect()
                        + '\n'
                        + form)
                .getBytes(StandardCharsets.UTF_8));
        return new EntityTag(article.id() + "-" + article.head().revision() + "-" + Long.toHexString(rest.getValue()));
    }
}
