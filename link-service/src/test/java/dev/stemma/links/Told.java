package dev.stemma.links;

import dev.stemma.events.Event;

/** Events of articles, for tests of the packages below. */
public final class Told {

    private Told() {}

    /** That an article was created. */
    public static Event created(String title, String source) {
        return new ArticleStory(title).created(source);
    }

    /** Waits until the service has applied an event. */
    public static void await(Event event) {
        Reading.await(event);
    }
}
