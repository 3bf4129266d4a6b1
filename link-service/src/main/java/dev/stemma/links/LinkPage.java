package dev.stemma.links;

import dev.stemma.events.Applied;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * One article in the link graph.
 *
 * @param id id of the article
 * @param title canonical title, or null as long as only an unreadable event named it
 * @param key key of its own title, by which lists are ordered; null while deleted or unborn
 * @param keys title keys that lead to it, its own first; empty while deleted or unborn
 * @param formerKeys the keys that it had when it was deleted, else empty
 * @param cursors how far each topic was taken in
 * @param sequence sequence of its last event on {@code stemma.links}, 0 for none
 * @param head id of the revision whose text was read last, 0 for none
 * @param applied how far article-service has carried out requests
 * @param live whether it has a head and is not deleted: only then it links and exists
 * @param redirect where its text redirects to, or null
 * @param targets where its text links to, in the order of the text; kept while it is deleted
 * @param sections ids of its headings
 * @param own what its links are among themselves
 * @param pending its last change, as long as that is not counted everywhere, else null
 * @param stale whether events are known to be missing
 */
public record LinkPage(
        @BsonId long id,
        String title,
        String key,
        List<String> keys,
        List<String> formerKeys,
        Cursors cursors,
        Long sequence,
        Long head,
        Applied applied,
        boolean live,
        TitleName redirect,
        List<Target> targets,
        List<String> sections,
        OwnLinks own,
        Pending pending,
        boolean stale) {

    /** Field of its document: {@link #pending()}. */
    public static final String PENDING = "pending";

    /** What is missing in the store has its plain meaning. */
    public LinkPage {
        keys = keys == null ? List.of() : List.copyOf(keys);
        formerKeys = formerKeys == null ? List.of() : List.copyOf(formerKeys);
        cursors = cursors == null ? new Cursors(0) : cursors;
        sequence = sequence == null ? 0L : sequence;
        head = head == null ? 0L : head;
        applied = applied == null ? Applied.NOTHING : applied;
        targets = targets == null ? List.of() : List.copyOf(targets);
        sections = sections == null ? List.of() : List.copyOf(sections);
        own = own == null ? OwnLinks.NONE : own;
    }

    /** An article of which nothing is known yet. */
    public static LinkPage unknown(long id) {
        return new LinkPage(
                id, null, null, null, null, null, null, null, null, false, null, null, null, null, null, false);
    }

    /** Whether an event of that sequence is part of what readers see here. */
    public boolean contains(long sequence) {
        return sequence <= cursors.articles();
    }

    /** Whether it is part of every list too. */
    public boolean isCounted(long sequence) {
        return contains(sequence) && (pending == null || pending.number() > sequence);
    }

    /** Where it links to as readers see it: nowhere unless it is live. */
    public List<Target> links() {
        return live ? targets : List.of();
    }

    /** The titles that lead to it as readers see it: none unless it is live. */
    public List<String> held() {
        return live ? keys.stream().distinct().toList() : List.of();
    }

    /** The same after one event more of its own. */
    public LinkPage withNextSequence() {
        return new LinkPage(
                id,
                title,
                key,
                keys,
                formerKeys,
                cursors,
                sequence + 1,
                head,
                applied,
                live,
                redirect,
                targets,
                sections,
                own,
                pending,
                stale);
    }

    /**
     * Sequence of the last applied event per topic.
     *
     * @param articles on {@code stemma.articles}, 0 for none
     */
    public record Cursors(long articles) {}

    /**
     * A title, whether an article has it or not.
     *
     * @param key its key
     * @param title how it is shown
     */
    public record TitleName(String key, String title) {}
}
