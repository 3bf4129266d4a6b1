package dev.stemma.revision;

import dev.stemma.events.Applied;
import dev.stemma.events.Deletion;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * What is known of one article: where it stands and how far its events were taken in.
 *
 * @param id id of the article
 * @param title canonical title, or null as long as only an unreadable event named it
 * @param keys title keys that lead to it, its own first; empty while deleted or unborn
 * @param formerKeys the keys that it had when it was deleted, else empty
 * @param cursors how far each topic was taken in
 * @param applied how far article-service has carried out requests
 * @param head the published head, or null while unborn
 * @param deleted that and why it is deleted, or null
 * @param missing events that a snapshot jumped over, to be sent again from the log
 * @param stale whether events are known to be missing
 */
public record History(
        @BsonId long id,
        String title,
        List<String> keys,
        List<String> formerKeys,
        Cursors cursors,
        Applied applied,
        Head head,
        Deletion deleted,
        List<Range> missing,
        boolean stale) {

    /** What is missing in the store has its plain meaning. */
    public History {
        keys = keys == null ? List.of() : List.copyOf(keys);
        formerKeys = formerKeys == null ? List.of() : List.copyOf(formerKeys);
        cursors = cursors == null ? new Cursors(0) : cursors;
        applied = applied == null ? Applied.NOTHING : applied;
        missing = missing == null ? List.of() : List.copyOf(missing);
    }

    /** An article of which nothing is known yet. */
    public static History unknown(long id) {
        return new History(id, null, null, null, null, null, null, null, null, false);
    }

    /** Whether only moderators may see its revisions. */
    public boolean isDeleted() {
        return deleted != null;
    }

    /** Whether an event of that sequence is part of what readers see. */
    public boolean contains(long sequence) {
        return sequence <= cursors.articles();
    }

    /**
     * Sequence of the last applied event per topic.
     *
     * @param articles on {@code stemma.articles}, 0 for none
     */
    public record Cursors(long articles) {}

    /**
     * The published head.
     *
     * @param revision id of the revision
     * @param size bytes of its text
     */
    public record Head(long revision, long size) {}

    /**
     * Sequences from the first to the last.
     *
     * @param first the first one
     * @param last the last one
     */
    public record Range(long first, long last) {}
}
