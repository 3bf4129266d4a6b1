package dev.stemma.article.protecting;

import dev.stemma.article.Article;
import dev.stemma.kit.identity.Caller;
import dev.stemma.kit.identity.Role;
import java.time.Instant;

/** Who may edit a protected article. */
public final class EditingRights {

    private EditingRights() {}

    /** Whether the caller has the role that editing the article needs now. */
    public static boolean mayEdit(Article article, Caller caller) {
        return caller.has(needed(article, Instant.now()));
    }

    /** The role that editing the article needs at that time. */
    public static Role needed(Article article, Instant now) {
        return switch (article.protectionAt(now).edit()) {
            case "moderators" -> Role.MODERATOR;
            case "trusted" -> Role.TRUSTED;
            default -> Role.EDITOR;
        };
    }
}
