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
}
