package dev.stemma.gateway.blaming;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the view that tells who wrote which words. */
@MessageBundle("blaming")
public interface BlamingWords {

    /** Heading. */
    @Message("Who wrote “{title}”")
    String heading(String title);

    /** Explanation. */
    @Message(
            "Each part of the text leads to the revision that brought it; point at it to see who wrote it and when. The stronger the colour, the younger the words.")
    String explanation();

    /** Hint at a part. */
    @Message("{name}, {time}, revision {id}")
    String broughtBy(String name, String time, long id);

    /** Heading. */
    @Message("Authors by share of the text")
    String shares();

    /** A share. */
    @Message("{percent} %")
    String percent(long percent);

    /** Instead of a name. */
    @Message("Unknown")
    String unknown();

    /** Empty state. */
    @Message("The text is empty.")
    String empty();
}
