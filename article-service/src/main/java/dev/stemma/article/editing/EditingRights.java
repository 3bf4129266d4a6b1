package dev.stemma.article.editing;

import dev.stemma.article.Article;
import dev.stemma.events.Protection;
import dev.stemma.kit.identity.Caller;
import dev.stemma.kit.identity.Role;
import java.time.Instant;

/** Who may edit a protected article. A protection that has expired needs no job to end. */
final class EditingRights {

    private EditingRights() {}

    static boolean mayEdit(Article article, Caller caller) {
        return caller.has(needed(article, Instant.now()));
    }

    /** The role that editing the article needs at that time. */
    static Role needed(Article article, Instant now) {
        Protection protection = article.protection();
        boolean expired = protection.until() != null && !protection.until().isAfter(now);
        return expired
                ? Role.EDITOR
                : switch (protection.edit()) {
                    case "moderators" -> Role.MODERATOR;
                    case "trusted" -> Role.TRUSTED;
                    default -> Role.EDITOR;
                };
    }
}
