package dev.stemma.gateway.undoing;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of undoing. */
@MessageBundle("undoing")
public interface UndoingWords {

    /** Heading. */
    @Message("Undo a change of “{title}”")
    String undoing(String title);

    /** Explanation. */
    @Message("What this revision changed is taken back. What others changed later stays.")
    String undoingHint();

    /** Button. */
    @Message("Undo")
    String undo();

    /** Heading. */
    @Message("Go back to a revision of “{title}”")
    String reverting(String title);

    /** Explanation. */
    @Message("The text of this revision is published again, in place of all that came later. The history stays.")
    String revertingHint();

    /** Button. */
    @Message("Publish this text again")
    String revert();

    /** Heading. */
    @Message("Roll back “{title}”")
    String rollingBack(String title);

    /** Explanation. */
    @Message("All that one author changed last is taken back, up to the last text by somebody else.")
    String rollingBackHint();

    /** Label. */
    @Message("Whose changes")
    String author();

    /** Button. */
    @Message("Roll back")
    String rollback();

    /** Hint. */
    @Message("Leave it empty for a summary that names the revision.")
    String summaryHint();

    /** Message. */
    @Message("It was not done: the text overlaps with what was published meanwhile.")
    String overlaps();

    /** Message. */
    @Message("It was not done: the article is protected, and you may not edit it.")
    String isProtected();

    /** Message. */
    @Message("It was not done: the article says that already.")
    String unchanged();

    /** Message. */
    @Message("It was not done: the article is deleted.")
    String deleted();

    /** Message. */
    @Message("It was not done.")
    String refused();
}
