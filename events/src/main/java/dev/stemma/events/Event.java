package dev.stemma.events;

/**
 * One event.
 *
 * @param id unique, and the same when it is sent again
 * @param type what happened
 * @param head what every event says
 * @param data what this type says beyond it
 */
public record Event(String id, EventType type, EventHead head, EventData data) {

    /** Id of the article, which is also the key of the record. */
    public long article() {
        return head.article().id();
    }

    /** Its place among the article's events of the same topic. */
    public long sequence() {
        return head.sequence();
    }
}
