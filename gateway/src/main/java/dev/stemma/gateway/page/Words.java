package dev.stemma.gateway.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words that several pages share. Each capability keeps its own beside its pages. */
@MessageBundle("words")
public interface Words {

    /** Name of the wiki. */
    @Message("Stemma")
    String wiki();

    /** For those who jump over the navigation. */
    @Message("Skip to the content")
    String skip();

    /** Label and hint of the search field. */
    @Message("Find an article")
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

    /** There is more than shown. */
    @Message("and more")
    String more();

    /** Link. */
    @Message("Show more")
    String nextPage();

    /** Link. */
    @Message("Cancel")
    String cancel();

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

    /** Its HTTP status. */
    @Message("HTTP status {status}")
    String status(int status);

    /** Link. */
    @Message("Recent changes")
    String recentChanges();

    /** Link. */
    @Message("Random article")
    String randomArticle();

    /** Link to a random article, short. */
    @Message("Random")
    String random();

    /** Link. */
    @Message("Lists")
    String lists();

    /** Name of the navigation through the whole wiki. */
    @Message("The wiki")
    String navigation();

    /** Name of the views of one article. */
    @Message("Views of this article")
    String views();

    /** Button. */
    @Message("Use dark colours")
    String darkColours();

    /** Button. */
    @Message("Use light colours")
    String lightColours();

    /** Link. */
    @Message("History")
    String history();

    /** Link. */
    @Message("Links")
    String links();

    /** Link. */
    @Message("Rename")
    String rename();

    /** Link. */
    @Message("Protect")
    String protect();

    /** Link. */
    @Message("Delete")
    String delete();

    /** Name of the titles that complete what is typed. */
    @Message("Titles")
    String titles();

    /** Instead of the name of a person that is hidden. */
    @Message("somebody whose name is hidden")
    String hiddenPerson();

    /** Name of the links to further pages of a list. */
    @Message("Pages of this list")
    String pages();

    /** Link. */
    @Message("Start page")
    String start();

    /** Message. */
    @Message("Your login has ended. What you wrote is still here. Log in again in a new tab, come back and send it.")
    String loginEnded();

    /** Message. */
    @Message("Nothing is done yet. Send it again to confirm.")
    String confirm();

    /** Label. */
    @Message("Reason")
    String reason();

    /** Message. */
    @Message("You may not do this here. Ask a moderator, or log in as somebody who may.")
    String mayNot();

    /** Link to taking back what a revision changed. */
    @Message("Undo this change")
    String undo();

    /** Link to publishing the text of a revision again. */
    @Message("Publish this text again")
    String revert();

    /** Link to hiding parts of a revision. */
    @Message("Hide")
    String hide();

    /** Link to taking back all that an author changed last. */
    @Message("Roll back this author’s changes")
    String rollback();

    /** Link to bringing a deleted article back. */
    @Message("Restore it")
    String restore();

    /** Link for moderators. */
    @Message("Review")
    String review();

    /** Link. */
    @Message("My proposals")
    String proposals();

    /** Label of a field that may stay empty. */
    @Message("Summary of the change")
    String summary();

    /** Name of a box that a table is in. */
    @Message("Table")
    String table();

    /** Name of a task that is done. */
    @Message("Done")
    String done();

    /** Name of a task that is not done. */
    @Message("Not done")
    String notDone();
}
