package dev.stemma.gateway.streaming;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.stemma.events.Author;
import dev.stemma.events.Revision;
import dev.stemma.events.RevisionState;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * The new head as subscribers see it: a Revision of the API, whose hidden parts are null.
 *
 * @param id id of the revision
 * @param article the article with its title right after the change
 * @param parents the revisions that it was made from
 * @param state where it stood
 * @param author who wrote it
 * @param at when it was written
 * @param publishedAt when it became the head
 * @param comment the author's summary
 * @param minor whether the author called it minor
 * @param bot whether a bot made it
 * @param size bytes of its text
 * @param sha256 hash of its text
 * @param hidden whether a part of it is hidden
 * @param tags what the system notes about it
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ChangedRevision(
        long id,
        Revision.RevisedArticle article,
        List<Long> parents,
        RevisionState state,
        Author author,
        Instant at,
        Instant publishedAt,
        String comment,
        boolean minor,
        boolean bot,
        Long size,
        String sha256,
        boolean hidden,
        List<String> tags) {

    /** All of a revision. */
    static ChangedRevision of(Revision revision) {
        return new ChangedRevision(
                revision.id(),
                revision.article(),
                revision.parents(),
                revision.state(),
                revision.author(),
                revision.at(),
                revision.publishedAt(),
                revision.comment(),
                revision.minor(),
                revision.bot(),
                revision.size(),
                revision.sha256(),
                revision.hidden(),
                revision.tags());
    }

    /** The same without {@code text}, {@code comment} or {@code author}. */
    ChangedRevision without(Collection<String> parts) {
        boolean text = parts.contains("text");
        return new ChangedRevision(
                id,
                article,
                parents,
                state,
                parts.contains("author") ? null : author,
                at,
                publishedAt,
                parts.contains("comment") ? null : comment,
                minor,
                bot,
                text ? null : size,
                text ? null : sha256,
                true,
                tags);
    }
}
