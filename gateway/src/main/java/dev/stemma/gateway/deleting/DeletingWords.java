package dev.stemma.gateway.deleting;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of deleting and restoring. */
@MessageBundle("deleting")
public interface DeletingWords {

    /** Heading. */
    @Message("Delete “{title}”")
    String deleting(String title);

    /** Explanation. */
    @Message("Readers will see neither the article nor its history. A moderator can restore it.")
    String deletingHint();

    /** Button. */
    @Message("Delete")
    String delete();

    /** Heading. */
    @Message("Restore “{title}”")
    String restoring(String title);

    /** Explanation. */
    @Message("The article that was deleted last under this title comes back, with its history.")
    String restoringHint();

    /** Label. */
    @Message("Title that it shall have")
    String as();

    /** Button. */
    @Message("Restore")
    String restore();
}
