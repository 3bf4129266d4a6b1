package dev.stemma.article.protecting;

import dev.stemma.article.Article;
import dev.stemma.kit.identity.Caller;
import dev.stemma.kit.identity.Role;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whose edits of what wait for review: {@code stemma.review.policy}. The role trusted needs none. */
@ApplicationScoped
public class ReviewPolicy {

    private final Scope scope;

    ReviewPolicy(@ConfigProperty(name = "stemma.review.policy", defaultValue = "protected") Scope scope) {
        this.scope = scope;
    }

    /** Which articles are under review. */
    public enum Scope {
        /** None, whatever their protection says. */
        NONE,
        /** Those whose protection requires it. */
        PROTECTED,
        /** All, new ones too. */
        ALL
    }

    /** Whether an edit of that article would become a proposal; the article is null for a new one. */
    public boolean needsReview(Article article, Caller caller) {
        return !caller.has(Role.TRUSTED)
                && switch (scope) {
                    case NONE -> false;
                    case PROTECTED -> article != null && isProtected(article);
                    case ALL -> true;
                };
    }

    private static boolean isProtected(Article article) {
        return "required".equals(article.protectionAt(Instant.now()).review());
    }
}
