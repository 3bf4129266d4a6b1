package dev.stemma.events;

import java.util.List;

/**
 * The article that an event is about, as it was right after the event.
 *
 * @param id the article's id, which never changes
 * @param title its canonical title
 * @param keys the title keys that lead to it: its own first, then aliases; empty when it holds none (deleted, unborn)
 */
public record ArticleRef(long id, String title, List<String> keys) {

    /** Copies the keys, so that a reference never changes. */
    public ArticleRef {
        keys = keys == null ? List.of() : List.copyOf(keys);
    }
}
