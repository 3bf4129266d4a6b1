package dev.stemma.revision;

import dev.stemma.kit.identity.Caller;
import dev.stemma.kit.identity.Callers;
import dev.stemma.kit.identity.Role;

/**
 * For whom a view is made.
 *
 * @param id the token's subject, or null without a token
 * @param moderator whether hidden parts and deleted articles are shown
 */
public record Viewer(String id, boolean moderator) {

    /** Whoever sent the current request. */
    public static Viewer of(Callers callers) {
        return callers.current().map(Viewer::of).orElse(new Viewer(null, false));
    }

    /** Whoever that is. */
    public static Viewer of(Caller caller) {
        return new Viewer(caller.id(), caller.has(Role.MODERATOR));
    }

    /** Whether a proposal is shown: to its author and to moderators. */
    public boolean mayReview(StoredRevision proposal) {
        return moderator
                || (id != null
                        && proposal.author() != null
                        && id.equals(proposal.author().id()));
    }
}
