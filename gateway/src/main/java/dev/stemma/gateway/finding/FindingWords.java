package dev.stemma.gateway.finding;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the lists of articles. */
@MessageBundle("finding")
public interface FindingWords {

    /** Heading. */
    @Message("Articles that begin with “{prefix}”")
    String beginningWith(String prefix);

    /** Empty state. */
    @Message("No article begins like this.")
    String noneFound();

    /** Empty state of a new wiki. */
    @Message("There are no articles yet. Find the title that you want to write about, and create it.")
    String emptyWiki();

    /** Link. */
    @Message("Write the article “{title}”")
    String write(String title);

    /** Label of the field above the list. */
    @Message("Titles that begin with")
    String prefix();

    /** Button. */
    @Message("Show")
    String show();
}
