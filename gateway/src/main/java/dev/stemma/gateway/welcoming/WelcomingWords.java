package dev.stemma.gateway.welcoming;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the start page. */
@MessageBundle("welcoming")
public interface WelcomingWords {

    /** Heading. */
    @Message("An encyclopedia that everybody may write")
    String heading();

    /** Explanation. */
    @Message("Every change is kept, and nobody’s is overwritten. Read, follow the links, and write what is missing.")
    String explanation();

    /** Heading. */
    @Message("Recently changed")
    String recent();

    /** Empty state. */
    @Message("Nothing was changed yet.")
    String nothingChanged();

    /** Link. */
    @Message("All recent changes")
    String allChanges();

    /** Heading. */
    @Message("Most linked")
    String mostLinked();

    /** Empty state. */
    @Message("No article links to another yet.")
    String nothingLinked();

    /** Link. */
    @Message("All lists")
    String allLists();

    /** When a service does not answer. */
    @Message("This cannot be shown at the moment.")
    String unknown();

    /** Link. */
    @Message("Open a random article")
    String random();

    /** Link. */
    @Message("Browse all articles")
    String browse();

    /** How often an article is linked. */
    @Message("{count} links")
    String links(long count);
}
