package dev.stemma.article;

import dev.stemma.events.Author;
import dev.stemma.events.Revision;
import dev.stemma.events.Revision.RevisedArticle;
import dev.stemma.events.RevisionState;
import java.time.Instant;
import java.util.List;

/**
 * The published revision that readers see.
 *
 * @param revision id of the revision
 * @param parents what it was made from; the first is the head that it replaced
 * @param author who wrote it
 * @param at when it was written
 * @param publishedAt when it became the head
 * @param comment the author's summary
 * @param minor whether the author called it minor
 * @param bot whether a bot made it
 * @param size bytes of its text in UTF-8
 * @param sha256 where its text stands in {@link Contents}
 * @param redirect title that the text redirects to, or null
 * @param tags what the system notes about it
 */
public record Head(
        long revision,
        List<Long> parents,
        Author author,
        Instant at,
        Instant publishedAt,
        String comment,
        boolean minor,
        boolean bot,
        long size,
        String sha256,
        String redirect,
        List<String> tags) {

    /** Lists that are missing in the store are empty. */
    public Head {
        parents = parents == null ? List.of() : List.copyOf(parents);
        tags = tags == null ? List.of() : List.copyOf(tags);
    }

    /** The head that a published revision was. */
    public static Head of(Revision revision, String redirect) {
        return new Head(
                revision.id(),
                revision.parents(),
                revision.author(),
                revision.at(),
                revision.publishedAt(),
                revision.comment(),
                revision.minor(),
                revision.bot(),
                revision.size(),
                revision.sha256(),
                redirect,
                revision.tags());
    }

    /** As the API and the events show it. */
    public Revision asRevision(long article, String title) {
        return new Revision(
                revision,
                new RevisedArticle(article, title),
                parents,
                RevisionState.PUBLISHED,
                author,
                at,
                publishedAt,
                comment,
                minor,
                bot,
                size,
                sha256,
                false,
                tags);
    }
}
