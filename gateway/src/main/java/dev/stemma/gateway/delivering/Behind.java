package dev.stemma.gateway.delivering;

import dev.stemma.kit.paging.Cursor;
import dev.stemma.kit.paging.PageRequest;
import java.time.Instant;

/**
 * Where a page of a list in the order of time ended.
 *
 * @param at the time of the last entry on it
 * @param id its id, among entries of that time
 */
record Behind(Instant at, String id) {

    private static final int CURSOR_PARTS = 2;

    /** Where the page before the requested one ended, or null when the first is wanted. */
    static Behind of(PageRequest page) {
        return page.cursor(CURSOR_PARTS)
                .map(cursor -> new Behind(Instant.ofEpochMilli(cursor.number(0)), cursor.text(1)))
                .orElse(null);
    }

    /** The same for clients. */
    Cursor toCursor() {
        return Cursor.after(at.toEpochMilli(), id);
    }
}
