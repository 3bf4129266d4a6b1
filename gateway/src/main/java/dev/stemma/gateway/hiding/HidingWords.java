package dev.stemma.gateway.hiding;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of hiding. */
@MessageBundle("hiding")
public interface HidingWords {

    /** Heading. */
    @Message("Hide revision {number}")
    String heading(long number);

    /** Explanation. */
    @Message("What is hidden is shown to moderators only, here and in every list. A moderator can show it again.")
    String explanation();

    /** What holds now. */
    @Message("A part of this revision is hidden.")
    String hiddenNow();

    /** Question. */
    @Message("What shall be hidden?")
    String what();

    /** Choice. */
    @Message("The text")
    String text();

    /** Choice. */
    @Message("The summary of the change")
    String comment();

    /** Choice. */
    @Message("The author’s name")
    String author();

    /** Choice. */
    @Message("Other revisions with the same text, too")
    String sameText();

    /** Button. */
    @Message("Hide")
    String hide();

    /** Button. */
    @Message("Show all of it again")
    String unhide();

    /** Heading. */
    @Message("Erase it for good")
    String eraseHeading();

    /** Explanation. */
    @Message("What is chosen above is removed for ever. Nobody can bring it back.")
    String eraseHint();

    /** Button. */
    @Message("Erase for good")
    String erase();

    /** Message. */
    @Message("Revision {number} is hidden.")
    String isHidden(long number);

    /** Message. */
    @Message("Revision {number} is shown again.")
    String isShown(long number);

    /** Message. */
    @Message("The chosen parts of revision {number} are erased.")
    String isErased(long number);

    /** What else has the text. */
    @Message("These revisions have the same text, and are hidden with it:")
    String alsoHidden();

    /** What else has the text. */
    @Message("These revisions have the same text, and still show it:")
    String stillShown();

    /** Link. */
    @Message("Revision {number}")
    String revision(long number);

    /** Link. */
    @Message("Back to the history of “{title}”")
    String back(String title);
}
