package dev.stemma.events;

import java.time.Instant;
import java.util.List;

/**
 * One revision of an article, without its text: the same fields as in the public API.
 *
 * @param id grows along an article's edits
 * @param article the article
 * @param parents the revisions that it was made from; {@code parents[0]} is the head that it replaced
 * @param state where it stands
 * @param author who wrote it
 * @param at when it was written, in milliseconds precision
 * @param publishedAt when it became the head, or null
 * @param comment the author's summary, possibly empty
 * @param minor whether the author called it minor
 * @param bot whether a bot made it
 * @param size bytes of its text in UTF-8
 * @param sha256 SHA-256 of the text's UTF-8 bytes in lower-case hex
 * @param hidden whether a part of it is hidden
 * @param tags what the system notes about it, for example {@code imported} or {@code undo}
 */
public record Revision(
        long id,
        RevisedArticle article,
        List<Long> parents,
        RevisionState state,
        Author author,
        Instant at,
        Instant publishedAt,
        String comment,
        boolean minor,
        boolean bot,
        long size,
        String sha256,
        boolean hidden,
        List<String> tags) {

    /** Copies the lists, so that a revision never changes. */
    public Revision {
        parents = parents == null ? List.of() : List.copyOf(parents);
        tags = tags == null ? List.of() : List.copyOf(tags);
    }

    /**
     * The article of a revision.
     *
     * @param id the article's id
     * @param title its canonical title
     */
    public record RevisedArticle(long id, String title) {}
}
