package dev.stemma.revision;

import dev.stemma.events.Author;
import dev.stemma.events.Cause;
import dev.stemma.events.RevisionState;
import dev.stemma.events.Salts;
import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * A revision as it is stored. It counts for readers as far as its article's cursor has come.
 *
 * @param id id of the revision
 * @param article id of the article
 * @param sequence of the event that made it the head, or null; the history's order
 * @param submitted sequence of the event that proposed it, or null
 * @param parents the revisions that it was made from
 * @param state where it stands
 * @param publishedAs the merge revision by which a proposal was published, or null
 * @param hidden parts that moderators hid: {@code text}, {@code comment}, {@code author}
 * @param author who wrote it
 * @param at when it was written
 * @param publishedAt when it became the head, or null
 * @param comment the author's summary
 * @param minor whether the author called it minor
 * @param bot whether a bot made it
 * @param size bytes of its text
 * @param sha256 hash of its text
 * @param salts salts of its commitments, or null when it came with a snapshot
 * @param tags what the system notes about it
 * @param cause what made it the head, or null
 * @param replaced the head before it, or null
 * @param delta bytes that it has more than that head, or null as long as it is not published
 * @param body its text; null where it was not asked for
 */
public record StoredRevision(
        @BsonId long id,
        long article,
        Long sequence,
        Long submitted,
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
        long size,
        String sha256,
        Salts salts,
        List<String> tags,
        Cause cause,
        Long replaced,
        Long delta,
        Body body) {

    /** The hidden part that is the text itself. */
    public static final String TEXT = "text";
    /** The hidden part that is the author. */
    public static final String AUTHOR = "author";
    /** The hidden part that is the summary. */
    public static final String COMMENT = "comment";

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

    /** Whether that part is hidden. */
    public boolean hides(String part) {
        return hidden.contains(part);
    }
}
