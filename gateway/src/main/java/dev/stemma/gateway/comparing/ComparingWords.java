package dev.stemma.gateway.comparing;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of comparisons. */
@MessageBundle("comparing")
public interface ComparingWords {

    /** Heading. */
    @Message("Changes of “{title}”")
    String changes(String title);

    /** Link. */
    @Message("Side by side")
    String side();

    /** Link. */
    @Message("In one column")
    String inline();

    /** Empty state. */
    @Message("Both texts are the same.")
    String same();

    /** Heading of a side. */
    @Message("Before: revision {id}")
    String before(long id);

    /** Heading of a side. */
    @Message("After: revision {id}")
    String after(long id);

    /** Hint at a moved line. */
    @Message("Moved to line {line}")
    String movedTo(int line);

    /** Hint at a moved line. */
    @Message("Moved from line {line}")
    String movedFrom(int line);

    /** Between parts of a comparison. */
    @Message("Unchanged lines are left out")
    String gap();

    /** Notice. */
    @Message("The comparison is very long; this is its beginning.")
    String incomplete();

    /** Summary. */
    @Message("{added} lines added, {removed} removed, {changed} changed, {moved} moved")
    String summary(long added, long removed, long changed, long moved);

    /** Explanation. */
    @Message("Name two revisions to compare, for example from the history of an article.")
    String nothingToCompare();

    /** For those who hear the page. */
    @Message("Line before")
    String lineBefore();

    /** For those who hear the page. */
    @Message("Line after")
    String lineAfter();

    /** For those who hear the page. */
    @Message("Kind of change")
    String kind();
}
