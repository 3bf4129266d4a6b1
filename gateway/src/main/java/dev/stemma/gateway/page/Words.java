package dev.stemma.gateway.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the web interface. */
@MessageBundle("words")
public interface Words {

    /** Name of the wiki. */
    @Message("Stemma")
    String wiki();

    /** For those who jump over the navigation. */
    @Message("Skip to the content")
    String skip();

    /** Label and hint of the search field. */
    @Message("Find an article by the beginning of its title")
    String find();

    /** Button. */
    @Message("Find")
    String findButton();

    /** Link. */
    @Message("All articles")
    String allArticles();

    /** Link. */
    @Message("Log in")
    String logIn();

    /** Button. */
    @Message("Log out")
    String logOut();

    /** Who is logged in. */
    @Message("Logged in as {name}")
    String loggedInAs(String name);

    /** Link. */
    @Message("Edit")
    String edit();

    /** Link. */
    @Message("Read")
    String read();

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

    /** There is more than shown. */
    @Message("and more")
    String more();

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

    /** Link. */
    @Message("Next page")
    String nextPage();

    /** Heading of a list. */
    @Message("Articles that begin with “{prefix}”")
    String beginningWith(String prefix);

    /** Link. */
    @Message("Write the article “{title}”")
    String write(String title);

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

    /** Link. */
    @Message("Cancel")
    String cancel();

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

    /** Message. */
    @Message("Your edit waits for review. It will appear when a moderator has approved it.")
    String waitsForReview();

    /** Heading of an error. */
    @Message("That did not work")
    String failed();

    /** Message for a title that breaks a rule. */
    @Message("This title is not allowed.")
    String invalidTitle();

    /** Message of a refused form. */
    @Message("This form was not sent from a page of this wiki.")
    String foreignForm();

    /** Message to somebody whose password everybody knows. */
    @Message("The demo users are for local use only.")
    String demoUsersAreRefused();

    /** Heading. */
    @Message("Meaning of a problem")
    String problem();

    /** Its HTTP status. */
    @Message("HTTP status {status}")
    String status(int status);
}
