package dev.stemma.revision.recording;

import dev.stemma.revision.Revisions;
import jakarta.enterprise.context.ApplicationScoped;

/** Erases what is known of a text beyond the text: the lost sentences by which its words would be found again. */
@ApplicationScoped
public class EraseWords {

    private final Revisions revisions;
    private final Wordings wordings;

    EraseWords(Revisions revisions, Wordings wordings) {
        this.revisions = revisions;
        this.wordings = wordings;
    }

    /** Forgets the words that a revision brought; doing it again changes nothing. */
    public void of(long revision) {
        revisions.byId(revision).ifPresent(stored -> wordings.forget(stored.article(), revision));
    }
}
