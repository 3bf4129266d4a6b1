package dev.stemma.revision;

import dev.stemma.events.Author;
import dev.stemma.events.Cause;
import dev.stemma.events.RevisionState;
import dev.stemma.events.Salts;
import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A revision as it is stored. It counts for readers as far as its article's cursor has come.
 *
 * @param id id of the revision
 * @param article id of the article
 * @param sequence of the event that made it the head, or null; the history's order
 * @param submitted sequence of the event that proposed it, or null
 * @param settled sequence of the last event that said where a proposal stands, or null
 * @param base revision that a proposal was made from, or null
 * @param supersedes proposal whose place it took, or null
 * @param conflict why an approved proposal could not be published, or null
 * @param parents the revisions that it was made from
 * @param state where it stands
 * @param publishedAs the merge revision by which a proposal was published, or null
 * @param hidden parts that moderators hid: {@code text}, {@code comment}, {@code author}
 * @param author who wrote it; null once erased
 * @param at when it was written
 * @param publishedAt when it became the head, or null
 * @param comment the author's summary; null once erased
 * @param minor whether the author called it minor
 * @param bot whether a bot made it
 * @param size bytes of its text; null once erased
 * @param sha256 hash of its text; null once erased
 * @param salts salts of its commitments; each null once its value is erased
 * @param commitments to text, author and comment; they outlive both
 * @param chain hash of what was written, see {@link Chain}
 * @param place hash of its place in the history, or null as long as it is not published
 * @param tags what its author and article-service note about it
 * @param cause what made it the head, or null
 * @param kind {@code created} or {@code edited}, or null as long as it is not published
 * @param replaced the head before it, or null
 * @param delta bytes that it has more than that head; null as long as it is not published, and once either is erased
 * @param revertOf the newest earlier head with the same text, or null
 * @param reversal the revision that brought an earlier text back over this one, or null
 * @param body its text; null where it was not asked for, and once erased
 * @param origins which revision brought which part, packed like the body; null where it was not asked for
 */
public record StoredRevision(
        @BsonId long id,
        long article,
        Long sequence,
        Long submitted,
        Long settled,
        Long base,
        Long supersedes,
        Conflict conflict,
        List<Long> parents,
        RevisionState state,
        Long publishedAs,
        List<String> hidden,
        Author author,
        Instant at,
        Instant publishedAt,
        String comment,
        boolean minor,
        boolean bot,
        Long size,
        String sha256,
        Salts salts,
        Commitments commitments,
        byte[] chain,
        byte[] place,
        List<String> tags,
        Cause cause,
        String kind,
        Long replaced,
        Long delta,
        Long revertOf,
        Reversal reversal,
        Body body,
        byte[] origins) {

    /** The hidden part that is the text itself. */
    public static final String TEXT = "text";
    /** The hidden part that is the author. */
    public static final String AUTHOR = "author";
    /** The hidden part that is the summary. */
    public static final String COMMENT = "comment";
    /** The kind of an article's first head. */
    public static final String CREATED = "created";
    /** The kind of every other head. */
    public static final String EDITED = "edited";

    /** What is missing in the store has its plain meaning. */
    public StoredRevision {
        parents = parents == null ? List.of() : List.copyOf(parents);
        hidden = hidden == null ? List.of() : List.copyOf(hidden);
        tags = tags == null ? List.of() : List.copyOf(tags);
    }

    /** Whether it is or was the head, as far as that history has come. */
    public boolean isPublished(History history) {
        return sequence != null && history.contains(sequence);
    }

    /** Whether it waits or waited for review and is no head, as far as that history has come. */
    public boolean isProposal(History history) {
        return !isPublished(history) && submitted != null && history.contains(submitted);
    }

    /** Whether its text was replaced by an earlier one, as far as that history has come. */
    public boolean isReverted(History history) {
        return reversal != null && history.contains(reversal.sequence());
    }

    /** Whether that part is hidden. */
    public boolean hides(String part) {
        return hidden.contains(part);
    }

    /**
     * Hashes that bind a revision to values which may be erased.
     *
     * @param text to the UTF-8 bytes of the text
     * @param author to the author's id and name
     * @param comment to the UTF-8 bytes of the summary
     */
    public record Commitments(byte[] text, byte[] author, byte[] comment) {}

    /**
     * Why an approved proposal could not be published.
     *
     * @param reason {@code overlap}, {@code title-taken}, {@code deleted} or {@code superseded}
     * @param head the head that it could not be merged with, or null
     */
    @Schema(name = "ConflictReason")
    public record Conflict(String reason, Long head) {}

    /**
     * That a text was replaced by an earlier one.
     *
     * @param revision the revision that did it
     * @param sequence of the event that published it
     */
    public record Reversal(long revision, long sequence) {}
}
