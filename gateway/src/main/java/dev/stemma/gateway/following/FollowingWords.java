package dev.stemma.gateway.following;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of recent changes and contributions. */
@MessageBundle("following")
public interface FollowingWords {

    /** Heading. */
    @Message("Recent changes")
    String recent();

    /** Heading. */
    @Message("What {name} wrote")
    String contributions(String name);

    /** Empty state. */
    @Message("Nothing was changed in this selection.")
    String noChanges();

    /** Empty state. */
    @Message("Nobody of this name changed anything, or all of it is filtered out.")
    String noContributions();

    /** Heading of changes that arrive while the page is open. */
    @Message("While you are here")
    String live();

    /** State of the live list. */
    @Message("New changes appear here by themselves.")
    String listening();

    /** State of the live list. */
    @Message("The connection is interrupted; it comes back by itself.")
    String interrupted();

    /** Kind of change. */
    @Message("created")
    String created();

    /** Kind of change. */
    @Message("edited")
    String edited();

    /** Kind of change. */
    @Message("renamed")
    String renamed();

    /** Kind of change. */
    @Message("deleted")
    String deleted();

    /** Kind of change. */
    @Message("restored")
    String restored();

    /** Kind of change. */
    @Message("protected")
    String protection();
}
