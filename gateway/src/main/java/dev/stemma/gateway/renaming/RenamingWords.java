package dev.stemma.gateway.renaming;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of renaming. */
@MessageBundle("renaming")
public interface RenamingWords {

    /** Heading. */
    @Message("Rename “{title}”")
    String heading(String title);

    /** Explanation. */
    @Message("The article keeps its history, and links to it go on leading to it.")
    String explanation();

    /** Label. */
    @Message("New title")
    String newTitle();

    /** Label. */
    @Message("The present title goes on leading to the article")
    String leaveRedirect();

    /** Label. */
    @Message("Write the new title into the articles that link to it")
    String repairLinks();

    /** Label. */
    @Message("Why")
    String why();

    /** Button. */
    @Message("Rename")
    String rename();

    /** Heading. */
    @Message("What it touches")
    String impact();

    /** How much links there. */
    @Message(
            "{#if articles == 0}No other article links to the present title.{#else if articles == 1}One article links to the present title, in {sections} of its sections.{#else}{articles} articles link to the present title, in {#if !complete}more than {/if}{sections} sections.{/if}")
    String linking(int articles, int sections, boolean complete);

    /** How much of it are redirects. */
    @Message(
            "{#if count == 1}One of them only leads on to this one{#else}{count} of them only lead on to this one{/if}.")
    String redirects(int count);

    /** What else leads there. */
    @Message(
            "{#if count == 1}One more title leads to the article, and goes on doing so.{#else}{count} more titles lead to the article, and go on doing so.{/if}")
    String aliases(int count);

    /** Warning. */
    @Message("Another article is called “{title}” already. Choose another title, or rename that one first.")
    String taken(String title);

    /** Instead of what it touches. */
    @Message("What links here cannot be told at the moment. The article can be renamed all the same.")
    String impactUnknown();

    /** Heading. */
    @Message("Repairing links")
    String repairing();

    /** What is done. */
    @Message("Articles that link to “{from}” are being changed to link to “{to}”, as edits of yours.")
    String repairHint(String from, String to);

    /** Progress. */
    @Message("{done} of {total} articles are repaired.")
    String repaired(long done, long total);

    /** Progress before anything is known. */
    @Message("Looking for articles to repair …")
    String looking();

    /** Progress at the end. */
    @Message("{#if total == 0}No article linked to the old title. There was nothing to repair.{#else}All is done.{/if}")
    String repairDone(long total);

    /** Where one may go meanwhile. */
    @Message("You can leave this page: the repair goes on without you.")
    String mayLeave();

    /** Link. */
    @Message("Read “{title}”")
    String readArticle(String title);

    /** Heading. */
    @Message("Left as they are")
    String skipped();

    /** Why an article was left. */
    @Message("it is protected, and you may not edit it")
    String protectedArticle();

    /** Why an article was left. */
    @Message("the change waits for a moderator")
    String proposed();

    /** Why an article was left. */
    @Message("others changed the same words meanwhile")
    String overlapping();

    /** Why an article was left. */
    @Message("it was deleted meanwhile")
    String gone();

    /** Why an article was left. */
    @Message("another article has the old title by now")
    String titleReused();

    /** Why an article was left, when there is no better word. */
    @Message("it was refused ({reason})")
    String refused(String reason);
}
