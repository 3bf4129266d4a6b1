package dev.stemma.gateway.revisiting;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of histories and revisions. */
@MessageBundle("revisiting")
public interface RevisitingWords {

    /** Heading. */
    @Message("History of “{title}”")
    String history(String title);

    /** Empty state. */
    @Message("No revision in this selection.")
    String noRevisions();

    /** Button. */
    @Message("Compare the two selected")
    String compare();

    /** Name of a choice. */
    @Message("From revision {id}")
    String from(long id);

    /** Name of a choice. */
    @Message("To revision {id}")
    String to(long id);

    /** Heading of a column. */
    @Message("From")
    String fromShort();

    /** Heading of a column. */
    @Message("To")
    String toShort();

    /** Heading of a column. */
    @Message("Revision")
    String revisionShort();

    /** Link. */
    @Message("Who wrote which words")
    String blame();

    /** Heading. */
    @Message("Revision {id} of “{title}”")
    String revision(long id, String title);

    /** Notice. */
    @Message("This is revision {id}, not necessarily what the article says today.")
    String notToday(long id);

    /** Link. */
    @Message("The article as it is today")
    String today();

    /** Link. */
    @Message("What it changed")
    String whatChanged();

    /** Link. */
    @Message("Compare with today")
    String compareWithToday();

    /** Label. */
    @Message("Source")
    String source();

    /** State of a revision. */
    @Message("It waits for review: only its author and moderators see it.")
    String proposed();

    /** State of a revision. */
    @Message("It is approved and about to be published.")
    String approved();

    /** State of a revision. */
    @Message("It was approved, but conflicts with what was published meanwhile.")
    String conflicted();

    /** State of a revision. */
    @Message("A moderator rejected it.")
    String rejected();

    /** State of a revision. */
    @Message("Its author withdrew it.")
    String withdrawn();

    /** State of a revision. */
    @Message("Its author replaced it by another proposal.")
    String superseded();

    /** State of a revision. */
    @Message("A part of it is hidden; moderators still see it.")
    String hiddenPart();

    /** Heading. */
    @Message("This revision is hidden")
    String hidden();

    /** Explanation. */
    @Message("A moderator hid it from the public.")
    String hiddenHint();
}
