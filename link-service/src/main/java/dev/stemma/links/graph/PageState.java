package dev.stemma.links.graph;

import dev.stemma.links.LinkPage;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * What the graph takes from a page.
 *
 * @param id id of the article
 * @param keys title keys that lead to it, its own first
 * @param cursors how far its events are taken in
 * @param live whether it has a head and is not deleted
 * @param redirect where its text redirects to, or null
 * @param targets where its text links to
 * @param stale whether events are known to be missing
 */
public record PageState(
        @BsonId long id,
        List<String> keys,
        LinkPage.Cursors cursors,
        boolean live,
        Key redirect,
        List<Key> targets,
        boolean stale) {

    /** What is missing in the store has its plain meaning. */
    public PageState {
        keys = keys == null ? List.of() : keys;
        cursors = cursors == null ? new LinkPage.Cursors(0) : cursors;
        targets = targets == null ? List.of() : targets;
    }

    /** Sequence of the last event that is part of it. */
    long sequence() {
        return cursors.articles();
    }

    /**
     * A title.
     *
     * @param key its key
     */
    public record Key(String key) {}
}
