package dev.stemma.article;

import dev.stemma.events.Applied;
import dev.stemma.events.ArticleRef;
import dev.stemma.events.Because;
import dev.stemma.events.Deletion;
import dev.stemma.events.Protection;
import dev.stemma.events.Revision;
import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * An article as it is stored, without its text, its open proposals and its outbox.
 *
 * @param id never changes
 * @param title canonical title
 * @param keys title keys that lead here: its own first, then aliases; empty while unborn or deleted
 * @param formerKeys the keys that it had when it was deleted, else empty
 * @param sequence number of its last event; every change is a compare-and-set on it
 * @param head what readers see; null while it is unborn, a proposal that nobody has approved yet
 * @param protection who may edit
 * @param deleted that and why it is deleted, or null
 * @param applied how far requests are carried out
 * @param createdAt when it got its first head, or when it was proposed
 */
public record Article(
        @BsonId long id,
        String title,
        List<String> keys,
        List<String> formerKeys,
        long sequence,
        Head head,
        Protection protection,
        Deletion deleted,
        Applied applied,
        Instant createdAt) {

    /** What is missing in the store has its plain meaning. */
    public Article {
        keys = keys == null ? List.of() : List.copyOf(keys);
        formerKeys = formerKeys == null ? List.of() : List.copyOf(formerKeys);
        protection = protection == null ? Protection.NONE : protection;
        applied = applied == null ? Applied.NOTHING : applied;
    }

    /** An article that nothing has happened to yet; its first event is still to come. */
    public static Article unborn(long id, String title, Instant now) {
        return new Article(id, title, List.of(), List.of(), 0, null, Protection.NONE, null, Applied.NOTHING, now);
    }

    /** Whether it is a proposal only: the public knows nothing of it. */
    public boolean isUnborn() {
        return head == null;
    }

    /** Whether readers see it. */
    public boolean isPublic() {
        return head != null && deleted == null;
    }

    /** As events name it. */
    public ArticleRef ref() {
        return new ArticleRef(id, title, keys);
    }

    /** Its head as the API and the events show it. */
    public Revision headRevision() {
        return head.asRevision(id, title);
    }

    /** The protection that holds at that time: one that has expired needs no job to end. */
    public Protection protectionAt(Instant now) {
        boolean expired = protection.until() != null && !protection.until().isAfter(now);
        return expired ? Protection.NONE : protection;
    }

    /** The same article one event later. */
    public Article next() {
        return with(title, keys, formerKeys, head, protection, deleted);
    }

    /** The same article with another head, one event later. */
    public Article withHead(Head next) {
        return with(title, keys, formerKeys, next, protection, deleted);
    }

    /** The same article under another title, one event later. */
    public Article withTitle(String newTitle, List<String> newKeys) {
        return with(newTitle, newKeys, formerKeys, head, protection, deleted);
    }

    /** The same article deleted, one event later: its keys are free for others. */
    public Article withDeletion(Deletion deletion) {
        return with(title, List.of(), keys, head, protection, deletion);
    }

    /** The same article back from deletion, one event later. */
    public Article restored(String newTitle, List<String> newKeys) {
        return with(newTitle, newKeys, List.of(), head, protection, null);
    }

    /** The same article under another protection, one event later. */
    public Article withProtection(Protection next) {
        return with(title, keys, formerKeys, head, next, deleted);
    }

    /** The same article getting its first head at that time, one event later. */
    public Article born(String ownKey, Head first, Instant now) {
        return new Article(id, title, List.of(ownKey), List.of(), sequence + 1, first, protection, null, applied, now);
    }

    /** The same change, noted as carrying out a request; null when there was none. */
    public Article answering(Because because) {
        return new Article(
                id, title, keys, formerKeys, sequence, head, protection, deleted, applied.after(because), createdAt);
    }

    private Article with(
            String newTitle,
            List<String> newKeys,
            List<String> newFormerKeys,
            Head newHead,
            Protection newProtection,
            Deletion deletion) {
        return new Article(
                id,
                newTitle,
                newKeys,
                newFormerKeys,
                sequence + 1,
                newHead,
                newProtection,
                deletion,
                applied,
                createdAt);
    }
}
