package dev.stemma.gateway.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of lists of revisions and of their filters. */
@MessageBundle("revisions")
public interface RevisionWords {

    /** Hint at a number. */
    @Message("Bytes more or less than before")
    String bytes();

    /** Hint at its short form. */
    @Message("A minor edit")
    String minorEdit();

    /** A minor edit, short. */
    @Message("minor")
    String minorFlag();

    /** An edit by a bot, short. */
    @Message("bot")
    String bot();

    /** A revision of which a part is hidden, short. */
    @Message("partly hidden")
    String partlyHidden();

    /** Link to what a revision changed. */
    @Message("changes")
    String changes();

    /** The same, with which one. */
    @Message("Changes of revision {id}")
    String changesOf(long id);

    /** Label of a filter. */
    @Message("Author")
    String filterAuthor();

    /** Label of a filter. */
    @Message("From day")
    String filterSince();

    /** Label of a filter. */
    @Message("To day")
    String filterUntil();

    /** Label of a filter. */
    @Message("Kind")
    String filterKind();

    /** Label of a filter. */
    @Message("Minor edits")
    String filterMinor();

    /** Choice of a filter. */
    @Message("All")
    String filterAll();

    /** Choice of a filter. */
    @Message("New articles")
    String filterCreated();

    /** Choice of a filter. */
    @Message("Edits")
    String filterEdited();

    /** Choice of a filter. */
    @Message("Without minor edits")
    String filterNotMinor();

    /** Choice of a filter. */
    @Message("Only minor edits")
    String filterOnlyMinor();

    /** Button. */
    @Message("Show")
    String filter();
}
