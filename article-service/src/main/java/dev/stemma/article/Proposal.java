package dev.stemma.article;

import dev.stemma.events.Author;
import dev.stemma.events.Revision;
import dev.stemma.events.Revision.RevisedArticle;
import dev.stemma.events.RevisionState;
import dev.stemma.events.Salts;
import java.time.Instant;
import java.util.List;

/**
 * An edit that waits for review, without its text: what is needed to publish it once it is approved.
 *
 * @param revision id of the revision
 * @param base revision that it was made from, or null for a new article
 * @param author who wrote it
 * @param at when
 * @param comment the author's summary
 * @param minor whether the author called it minor
 * @param bot whether a bot made it
 * @param size bytes of its text in UTF-8
 * @param sha256 hash of its text
 * @param tags what the system notes about it
 * @param salts salts of its commitments, the same when it is published
 */
public record Proposal(
        long revision,
        Long base,
        Author author,
        Instant at,
        String comment,
        boolean minor,
        boolean bot,
        long size,
        String sha256,
        List<String> tags,
        Salts salts) {

    /** Lists that are missing in the store are empty. */
    public Proposal {
        tags = tags == null ? List.of() : List.copyOf(tags);
    }

    /** What is kept of a proposed revision. */
    public static Proposal of(Revision proposed, Long base, Salts salts) {
        return new Proposal(
                proposed.id(),
                base,
                proposed.author(),
                proposed.at(),
                proposed.comment(),
                proposed.minor(),
                proposed.bot(),
                proposed.size(),
                proposed.sha256(),
                proposed.tags(),
                salts);
    }

    /** The revision that it is once it is the head. */
    public Revision published(Article article, List<Long> parents, Instant now) {
        return published(article, revision, parents, size, sha256, now);
    }

    /** The revision in which it is merged with what was published since its base. */
    public Revision merged(Article article, long id, Source merged, Instant now) {
        List<Long> parents = List.of(article.head().revision(), revision);
        return published(article, id, parents, merged.size(), merged.sha256(), now);
    }

    private Revision published(
            Article article, long id, List<Long> parents, long textSize, String textHash, Instant now) {
        return new Revision(
                id,
                new RevisedArticle(article.id(), article.title()),
                parents,
                RevisionState.PUBLISHED,
                author,
                at,
                now,
                comment,
                minor,
                bot,
                textSize,
                textHash,
                false,
                tags);
    }
}
