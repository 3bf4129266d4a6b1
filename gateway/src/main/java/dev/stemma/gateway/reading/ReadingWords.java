package dev.stemma.gateway.reading;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the pages for readers. */
@MessageBundle("reading")
public interface ReadingWords {

    /** Where somebody came from. */
    @Message("Redirected from {titles}.")
    String redirectedFrom(String titles);

    /** Who changed an article last. */
    @Message("Last changed by {name} on")
    String lastChanged(String name);

    /** Heading. */
    @Message("What links here")
    String backlinks();

    /** Empty state. */
    @Message("No other article links here.")
    String noBacklinks();

    /** Heading. */
    @Message("Links on this page")
    String links();

    /** Empty state. */
    @Message("This article links to no other.")
    String noLinks();

    /** When link-service does not answer. */
    @Message("The links cannot be shown at the moment.")
    String linksUnknown();

    /** Hint on a link to an article that nobody wrote. */
    @Message("This article does not exist yet")
    String missing();

    /** Heading. */
    @Message("There is no article “{title}” yet")
    String noArticle(String title);

    /** Explanation. */
    @Message("Nobody has written it so far.")
    String notWritten();

    /** Heading. */
    @Message("The article “{title}” was deleted")
    String deleted(String title);

    /** Explanation. */
    @Message("A moderator deleted it. A new one may be written under its title.")
    String deletedHint();

    /** Link. */
    @Message("Create it")
    String createIt();

    /** Empty state of the list. */
    @Message("No article begins like this.")
    String noneFound();

    /** Empty state of a new wiki. */
    @Message("There are no articles yet. Find the title that you want to write about, and create it.")
    String emptyWiki();

    /** Heading of a list. */
    @Message("Articles that begin with “{prefix}”")
    String beginningWith(String prefix);

    /** Link. */
    @Message("Write the article “{title}”")
    String write(String title);

    /** Message. */
    @Message("Your edit waits for review. It will appear when a moderator has approved it.")
    String waitsForReview();
}
