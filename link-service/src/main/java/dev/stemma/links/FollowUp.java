package dev.stemma.links;

import dev.stemma.events.Event;

/** Something that an event brings about beside the page of its article. */
public interface FollowUp {

    /** Called at least once for each event, before the page moves past it; doing it again changes nothing. */
    void of(Event event);
}
