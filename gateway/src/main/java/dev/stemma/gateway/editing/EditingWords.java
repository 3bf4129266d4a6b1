package dev.stemma.gateway.editing;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the editor. */
@MessageBundle("editing")
public interface EditingWords {

    /** Heading of the editor. */
    @Message("Editing “{title}”")
    String editing(String title);

    /** Heading of the editor. */
    @Message("New article “{title}”")
    String creating(String title);

    /** Label. */
    @Message("Text")
    String text();

    /** Hint. */
    @Message("Markdown. [[Title]] links to another article.")
    String textHint();

    /** Label. */
    @Message("Summary of the change")
    String summary();

    /** Label. */
    @Message("A minor change")
    String minor();

    /** Button. */
    @Message("Save")
    String save();

    /** Message. */
    @Message("Your text is not saved yet.")
    String notSaved();

    /** Message of a conflict. */
    @Message(
            "Others changed the same lines while you were writing. Nothing is lost: below are the text as it stands now and yours. Put together what shall remain in your text, then save again.")
    String conflict();

    /** Message when somebody else created it first. */
    @Message(
            "Somebody else created this article while you were writing. Below are their text and yours. Put together what shall remain in your text, then save again.")
    String createdMeanwhile();

    /** Heading of the other text in a conflict. */
    @Message("As it stands now, by {name}")
    String theirs(String name);

    /** Heading of one's own text in a conflict. */
    @Message("Your text, to be saved")
    String yours();

    /** Message. */
    @Message("Your login has ended. Log in again in a new tab, come back here and save.")
    String loginEnded();

    /** Message. */
    @Message("This page was open for too long. Save again to confirm.")
    String guardExpired();
}
