package dev.stemma.links.repairing;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * One article whose links are to be repaired.
 *
 * @param id {@code <repair>:<article>}
 * @param repair id of the repair
 * @param article id of the article
 * @param title its title when last heard of
 * @param state how far it is
 * @param tries how often it was asked for before
 * @param event id of the request
 * @param reason why it was skipped, or null
 * @param settled sequence of the article's event by which it was settled, 0 before that
 */
public record RepairTask(
        @BsonId String id,
        String repair,
        long article,
        String title,
        State state,
        int tries,
        String event,
        String reason,
        long settled) {

    /** How far the repair of one article is. */
    public enum State {
        /** To be asked for. */
        PLANNED,
        /** Asked for. */
        ASKED,
        /** Its links are repaired, or there was nothing left to repair. */
        DONE,
        /** It was not repaired. */
        SKIPPED
    }

    static String id(String repair, long article) {
        return repair + ":" + article;
    }

    /** Follows from what is asked for, so that after a crash it is known whether it was asked for. */
    static String event(String repair, long article, int tries) {
        String name = "repair " + id(repair, article) + " " + tries;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
