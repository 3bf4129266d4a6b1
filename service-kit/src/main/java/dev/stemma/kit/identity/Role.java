package dev.stemma.kit.identity;

import java.util.Locale;

/** The realm roles. Each includes those before it, which Keycloak resolves when it issues a token. */
public enum Role {
    /** Edits, renames, proposes, undoes. */
    EDITOR,
    /** An editor whose edits need no review. */
    TRUSTED,
    /** Reviews, hides, protects, deletes, rolls back. */
    MODERATOR,
    /** Erases and imports. */
    ADMIN;

    /** The name in tokens. */
    public String roleName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
