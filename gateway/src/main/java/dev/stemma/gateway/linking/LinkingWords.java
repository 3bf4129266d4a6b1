package dev.stemma.gateway.linking;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of links and of the lists about them. */
@MessageBundle("linking")
public interface LinkingWords {

    /** Heading. */
    @Message("Links of “{title}”")
    String heading(String title);

    /** Heading. */
    @Message("What links here")
    String backlinks();

    /** Heading. */
    @Message("Links on this page")
    String links();

    /** Empty state. */
    @Message("No other article links here.")
    String noBacklinks();

    /** Empty state. */
    @Message("This article links to no other.")
    String noLinks();

    /** When the list cannot be had. */
    @Message("This list cannot be shown at the moment.")
    String unknown();

    /** Heading. */
    @Message("Around this article")
    String around();

    /** Description of the drawing. */
    @Message("A drawing of “{title}” and the articles around it; the same articles are listed below.")
    String drawing(String title);

    /** How somebody links. */
    @Message("through {title}")
    String via(String title);

    /** How often. */
    @Message("{count} times")
    String times(long count);

    /** Hint on a link. */
    @Message("redirect")
    String redirect();

    /** Hint on a link. */
    @Message("not written yet")
    String missing();

    /** Heading. */
    @Message("Lists")
    String lists();

    /** Explanation. */
    @Message("What links between the articles tell about the wiki, and where it can be mended.")
    String listsHint();

    /** A list. */
    @Message("Wanted articles")
    String wanted();

    /** About a list. */
    @Message("Titles that articles link to, but nobody has written")
    String wantedHint();

    /** A list. */
    @Message("Orphans")
    String orphans();

    /** About a list. */
    @Message("Articles that no other links to")
    String orphansHint();

    /** A list. */
    @Message("Dead ends")
    String deadEnds();

    /** About a list. */
    @Message("Articles that link to no other")
    String deadEndsHint();

    /** A list. */
    @Message("Broken section links")
    String brokenAnchors();

    /** About a list. */
    @Message("Links to sections that an article does not have")
    String brokenAnchorsHint();

    /** A list. */
    @Message("Redirects that lead nowhere")
    String brokenRedirects();

    /** About a list. */
    @Message("Redirects to titles without an article")
    String brokenRedirectsHint();

    /** A list. */
    @Message("Double redirects")
    String doubleRedirects();

    /** About a list. */
    @Message("Redirects that lead to another redirect")
    String doubleRedirectsHint();

    /** A list. */
    @Message("Redirects")
    String redirects();

    /** About a list. */
    @Message("Pages that only lead on to another")
    String redirectsHint();

    /** A list. */
    @Message("Most linked")
    String mostLinked();

    /** About a list. */
    @Message("Articles by how many others link to them")
    String mostLinkedHint();

    /** How many entries a list has. */
    @Message("{total} in all")
    String total(long total);

    /** Empty state. */
    @Message("There is nothing in this list. That is good.")
    String emptyList();

    /** Where a redirect leads. */
    @Message("leads to")
    String leadsTo();

    /** When no random article can be had. */
    @Message("There is no article to open yet.")
    String noArticle();
}
