package dev.stemma.revision;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.stemma.events.Author;
import dev.stemma.events.RevisionState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A revision as the API shows it. What is hidden from the viewer is null.
 *
 * @param id id of the revision
 * @param article the article with its title of today
 * @param parents the revisions that it was made from
 * @param state where it stands
 * @param author who wrote it, or null
 * @param at when it was written
 * @param publishedAt when it became the head, or null
 * @param comment the author's summary, or null
 * @param minor whether the author called it minor
 * @param bot whether a bot made it
 * @param size bytes of its text, or null
 * @param sha256 SHA-256 of its text in lower-case hex, or null
 * @param hidden whether a part of it is hidden
 * @param tags what the system notes about it
 * @param publishedAs the merge revision by which a proposal was published, else absent
 */
@Schema(name = "ShownRevision")
public record RevisionView(
        long id,
        ArticleName article,
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
        List<String> tags,
        @JsonInclude(JsonInclude.Include.NON_NULL) Long publishedAs) {

    /** What that viewer may see of a revision. */
    public static RevisionView of(StoredRevision revision, History history, Viewer viewer) {
        boolean published = revision.isPublished(history);
        return new RevisionView(
                revision.id(),
                new ArticleName(history.id(), history.title()),
                revision.parents(),
                published || revision.sequence() == null ? revision.state() : RevisionState.PROPOSED,
                shown(revision, StoredRevision.AUTHOR, viewer) ? revision.author() : null,
                revision.at(),
                published ? revision.publishedAt() : null,
                shown(revision, StoredRevision.COMMENT, viewer) ? revision.comment() : null,
                revision.minor(),
                revision.bot(),
                shown(revision, StoredRevision.TEXT, viewer) ? revision.size() : null,
                shown(revision, StoredRevision.TEXT, viewer) ? revision.sha256() : null,
                !revision.hidden().isEmpty(),
                tags(revision, history),
                revision.publishedAs());
    }

    private static List<String> tags(StoredRevision revision, History history) {
        List<String> tags = new ArrayList<>(revision.tags());
        if (revision.revertOf() != null) {
            tags.add("revert");
        }
        if (revision.isReverted(history)) {
            tags.add("reverted");
        }
        return List.copyOf(tags);
    }

    private static boolean shown(StoredRevision revision, String part, Viewer viewer) {
        return viewer.moderator() || !revision.hides(part);
    }

    /**
     * Which article it belongs to.
     *
     * @param id id of the article
     * @param title its title of today
     */
    public record ArticleName(long id, String title) {}
}
