package dev.stemma.kit.idempotency;

import java.util.UUID;
import java.util.function.LongConsumer;

/** One try at a write, with the event id under which it is found again if it was committed. */
public final class Attempt {

    private final String eventId;
    private final boolean repeated;
    private final LongConsumer aim;
    private Long knownArticle;

    private Attempt(String eventId, boolean repeated, Long knownArticle, LongConsumer aim) {
        this.eventId = eventId;
        this.repeated = repeated;
        this.knownArticle = knownArticle;
        this.aim = aim;
    }

    /** A try that nobody can repeat, since it came without a key. */
    public static Attempt once() {
        return new Attempt(UUID.randomUUID().toString(), false, null, article -> {});
    }

    static Attempt keyed(String eventId, boolean repeated, Long knownArticle, LongConsumer aim) {
        return new Attempt(eventId, repeated, knownArticle, aim);
    }

    /** The id that the event of this write has, whichever try commits it. */
    public String eventId() {
        return eventId;
    }

    /** Whether an earlier try may still be under way: then its event is to be looked for before refusing. */
    public boolean isRepeated() {
        return repeated;
    }

    /** The article that this try or an earlier one was about to write, or null. */
    public Long knownArticle() {
        return knownArticle;
    }

    /** Notes which article is about to be written, so that a later try knows where to look. */
    public void aimAt(long article) {
        if (knownArticle == null || knownArticle != article) {
            aim.accept(article);
            knownArticle = article;
        }
    }
}
