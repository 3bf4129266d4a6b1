package dev.stemma.article;

import dev.stemma.events.Applied;
import dev.stemma.events.ArticleRef;
import dev.stemma.events.Deletion;
import dev.stemma.events.Protection;
import dev.stemma.events.Revision;
import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * An article as it is stored, without its text and its outbox.
 *
 * @param id never changes
 * @param title canonical title
 * @param keys title keys that lead here: its own first, then aliases; empty while deleted
 * @param formerKeys the keys that it had when it was deleted, else empty
 * @param sequence number of its last event; every change is a compare-and-set on it
 * @param head what readers see
 * @param protection who may edit
 * @param deleted that and why it is deleted, or null
 * @param applied how far requests are carried out
 * @param createdAt when it was created
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

    /** As events name it. */
    public ArticleRef ref() {
        return new ArticleRef(id, title, keys);
    }

    /** Its head as the API and the events show it. */
    public Revision headRevision() {
        return head.asRevision(id, title);
    }

    /** The same article with another head, one event later. */
    public Article withHead(Head next) {
        return new Article(id, title, keys, formerKeys, sequence + 1, next, protection, deleted, applied, createdAt);
    }

    /** The same article deleted, one event later: its keys are free for others. */
    public Article withDeletion(Deletion deletion) {
        return new Article(id, title, List.of(), keys, sequence + 1, head, protection, deletion, applied, createdAt);
    }
}
