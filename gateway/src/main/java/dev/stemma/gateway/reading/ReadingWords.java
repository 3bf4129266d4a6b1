package dev.stemma.gateway.reading;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the pages for readers. */
@MessageBundle("reading")
public interface ReadingWords {

    /** Heading. */
    @Message("What links here")
    String backlinks();

    /** Hint on a link to an article that nobody wrote. */
    @Message("This article does not exist yet")
    String missing();

    /** Heading. */
    @Message("There is no article “{title}” yet")
    String noArticle(String title);

    /** Heading. */
    @Message("The article “{title}” was deleted")
    String deleted(String title);

    /** Link. */
    @Message("Create it")
    String createIt();

    /** Message. */
    @Message("Your edit waits for review. It will appear when a moderator has approved it.")
    String waitsForReview();

    /** Where somebody came from. */
    @Message("Redirected from")
    String redirectedFrom();

    /** Hint on a link to a redirect. */
    @Message("The page that leads here")
    String redirectItself();

    /** On the page of a redirect. */
    @Message("This page only leads on to")
    String leadsTo();

    /** Who changed an article last. */
    @Message("Last changed")
    String lastChanged();

    /** Before a name. */
    @Message("by")
    String by();

    /** Explanation. */
    @Message("Nobody has written it so far. You can be the first, or look for another one above.")
    String notWritten();

    /** Explanation. */
    @Message("A moderator deleted it. A new one may be written under its title.")
    String deletedHint();

    /** Heading of the table of contents. */
    @Message("Contents")
    String contents();

    /** What the link at a section does. */
    @Message("Edit the section “{heading}”")
    String editSection(String heading);

    /** The same where the section is plain. */
    @Message("Edit")
    String editSectionShort();

    /** Notice about own edits that wait for review. */
    @Message("You have an edit of this article that waits for review. Only you and moderators see it.")
    String ownProposals();

    /** Link to such an edit. */
    @Message("Look at your proposal {id}")
    String ownProposal(long id);
}
