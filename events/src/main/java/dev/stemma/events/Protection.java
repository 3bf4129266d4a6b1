package dev.stemma.events;

import java.time.Instant;

/**
 * Who may edit an article and whether edits are reviewed.
 *
 * @param edit {@code editors}, {@code trusted} or {@code moderators}
 * @param review {@code none} or {@code required}
 * @param until when it stops to hold, or null for no end
 * @param reason why, in the moderator's words, or null
 */
public record Protection(String edit, String review, Instant until, String reason) {

    /** Every editor may edit, nothing is reviewed. */
    public static final Protection NONE = new Protection("editors", "none", null, null);
}
