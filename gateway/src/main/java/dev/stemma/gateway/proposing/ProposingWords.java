package dev.stemma.gateway.proposing;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of proposals. */
@MessageBundle("proposing")
public interface ProposingWords {

    /** Heading and link. */
    @Message("My proposals")
    String mine();

    /** Explanation. */
    @Message("Edits of yours that wait, or waited, for a moderator.")
    String mineHint();

    /** Empty state. */
    @Message("None of your edits has had to wait for review.")
    String none();

    /** Heading. */
    @Message("Your proposal for “{title}”")
    String heading(String title);

    /** State. */
    @Message("Waits for review")
    String proposed();

    /** State. */
    @Message("Came back")
    String conflicted();

    /** State. */
    @Message("Approved")
    String approved();

    /** State. */
    @Message("Published")
    String published();

    /** State. */
    @Message("Rejected")
    String rejected();

    /** State. */
    @Message("Taken back")
    String withdrawn();

    /** State. */
    @Message("Replaced by a later proposal")
    String superseded();

    /** Explanation of a state. */
    @Message("A moderator will look at it. Readers will see it when it is approved.")
    String proposedHint();

    /** Explanation of a state. */
    @Message("It was approved, but others changed the same words meanwhile. Edit it further to bring both together.")
    String overlapHint();

    /** Explanation of a state. */
    @Message("It was approved, but another article has the title by now.")
    String titleTakenHint();

    /** Explanation of a state. */
    @Message("It was approved, but the article was deleted meanwhile.")
    String deletedHint();

    /** Explanation of a state. */
    @Message("It could not be published.")
    String conflictedHint();

    /** Explanation of a state. */
    @Message("It will be published in a moment.")
    String approvedHint();

    /** Link. */
    @Message("Read the article")
    String read();

    /** Link. */
    @Message("Edit it further")
    String editFurther();

    /** Button. */
    @Message("Take it back")
    String withdraw();

    /** Heading. */
    @Message("What it changes")
    String changes();

    /** Hint when the article was changed since. */
    @Message("Others have changed the article since. This is what your proposal would change in it now.")
    String stale();

    /** Heading. */
    @Message("The text of the new article")
    String newText();

    /** Message. */
    @Message("You have taken this proposal back.")
    String isWithdrawn();

    /** A new article instead of an edit. */
    @Message("new article")
    String newArticle();
}
