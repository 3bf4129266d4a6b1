package dev.stemma.links.tallying;

import dev.stemma.links.Delta;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * What is counted at a title, or at a section of it.
 *
 * @param id names the place
 * @param key the title key
 * @param anchor id of the heading, or null for the title itself
 * @param version grows with each change; 0 when there is no such document yet
 * @param links how many live articles link there
 * @param holders to how many live articles the title leads: one, or none, or for a moment two
 * @param last the change that was counted last, or null
 * @param wanted as {@code links}, when no live article has the title, else null
 * @param broken as {@code links}, when the title leads to an article without that section, else null
 */
public record Tally(
        @BsonId String id,
        String key,
        String anchor,
        long version,
        long links,
        long holders,
        Change last,
        Long wanted,
        Long broken) {

    /**
     * One change of one article.
     *
     * @param page id of the article
     * @param number sequence of the event that made it
     */
    public record Change(long page, long number) {}

    static Tally none(String key, String anchor) {
        return new Tally(Delta.place(key, anchor), key, anchor, 0, 0, 0, null, null, null);
    }

    boolean names(Change change) {
        return change.equals(last);
    }

    /** The same with one change more. */
    Tally with(Delta delta, Change change, boolean lacksSection) {
        return new Tally(id, key, anchor, version, links + delta.links(), holders + delta.holders(), change, null, null)
                .judged(lacksSection);
    }

    /** The next version, with what follows from its numbers. */
    Tally judged(boolean lacksSection) {
        boolean linked = links > 0;
        return new Tally(
                id,
                key,
                anchor,
                version + 1,
                links,
                holders,
                last,
                linked && anchor == null && holders <= 0 ? links : null,
                linked && anchor != null && lacksSection ? links : null);
    }
}
