package dev.stemma.gateway.editing;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the editor. */
@MessageBundle("editing")
public interface EditingWords {

    /** Heading. */
    @Message("Editing “{title}”")
    String editing(String title);

    /** Heading for one section. */
    @Message("Editing a section of “{title}”")
    String editingSection(String title);

    /** Heading. */
    @Message("New article “{title}”")
    String creating(String title);

    /** Heading for those who may not edit. */
    @Message("Text of “{title}”")
    String viewing(String title);

    /** Label. */
    @Message("Text")
    String text();

    /** Hint. */
    @Message("Markdown. [[Title]] links to another article.")
    String textHint();

    /** Label. */
    @Message("Summary of the change")
    String summary();

    /** Hint. */
    @Message("What you changed and why, in a few words. It stands in the history.")
    String summaryHint();

    /** Label. */
    @Message("A minor change")
    String minor();

    /** Button. */
    @Message("Save")
    String save();

    /** Button where the edit waits for review. */
    @Message("Propose")
    String propose();

    /** Button. */
    @Message("Preview")
    String preview();

    /** What will become of the edit. */
    @Message("Readers will see your edit at once.")
    String willBePublished();

    /** What will become of the edit. */
    @Message("A moderator will look at your edit before readers see it.")
    String willBeReviewed();

    /** What the edit replaces. */
    @Message("Your edit will take the place of your proposal {number}.")
    String supersedes(long number);

    /** Why there is no button to save. */
    @Message("You may not edit this article. You can read and copy its text.")
    String mayNotEdit();

    /** Why there is no button to save. */
    @Message("Only trusted editors may edit this article. You can read and copy its text.")
    String onlyTrusted();

    /** Why there is no button to save. */
    @Message("Only moderators may edit this article. You can read and copy its text.")
    String onlyModerators();

    /** A moderator's reason. */
    @Message("The reason: {reason}")
    String reason(String reason);

    /** Message. */
    @Message("Your text is not saved yet.")
    String notSaved();

    /** Message of a conflict. */
    @Message(
            "Others changed the same lines while you were writing. Nothing is lost: what could be merged is merged, and each place where both sides differ is marked in the text below with their words and yours. Keep what shall remain, remove the marks, then save.")
    String conflict();

    /** Message when the two texts have no common base that could be used. */
    @Message(
            "This article has changed so much since you began that nothing could be merged. Nothing is lost: their text and yours both stand below, between marks. Keep what shall remain, remove the marks, then save.")
    String baseUnknown();

    /** Message when somebody else created it first. */
    @Message(
            "Somebody else created this article while you were writing. Nothing is lost: their text and yours both stand below, between marks. Keep what shall remain, remove the marks, then save.")
    String createdMeanwhile();

    /** Message when it is gone. */
    @Message(
            "The article was deleted while you were writing. Your text is still here. Save again to create the article anew.")
    String deletedMeanwhile();

    /** Message of a refusal to save. */
    @Message(
            "There are marks of a conflict left in the text (<<<<<<< or >>>>>>>). Keep what shall remain, remove the marks, then save.")
    String marksLeft();

    /** Message when the section cannot be found again. */
    @Message("The section could not be put back into the article at the moment. Your text is still here. Try again.")
    String sectionNotFound();

    /** Message for a section that is not in the article. */
    @Message("The article has no such section any more.")
    String noSuchSection();

    /** Heading. */
    @Message("Where both sides differ")
    String differences();

    /** Heading of one place. */
    @Message("Place {number}, at line {line} of the merged text")
    String place(int number, int line);

    /** Heading of a side. */
    @Message("Before")
    String before();

    /** Heading of a side. */
    @Message("As it stands now, by {name}")
    String theirs(String name);

    /** Heading of a side. */
    @Message("Yours")
    String yours();

    /** Heading of a whole text. */
    @Message("The whole text before both changes")
    String wholeBefore();

    /** Heading of a whole text. */
    @Message("The whole text as it stands now, by {name}")
    String wholeTheirs(String name);

    /** Heading of a whole text. */
    @Message("Your whole text")
    String wholeYours();

    /** A side without a word. */
    @Message("(nothing)")
    String nothing();

    /** Label of the text to finish. */
    @Message("The merged text, to be saved")
    String merged();

    /** Heading. */
    @Message("Preview")
    String previewHeading();

    /** Explanation. */
    @Message("This is how your text will look. It is not saved yet.")
    String previewHint();

    /** Empty state. */
    @Message("There is no text yet.")
    String noText();

    /** Heading. */
    @Message("Before you save")
    String warnings();

    /** When article-service does not answer. */
    @Message("The preview cannot be shown: {detail}")
    String noPreview(String detail);

    /** Offer of a text that the browser kept; its time follows. */
    @Message("There is a text of yours that was not saved")
    String foundDraft();

    /** Button. */
    @Message("Go on with it")
    String takeDraft();

    /** Button. */
    @Message("Throw it away")
    String dropDraft();
}
