package dev.stemma.links.repairing;

import dev.stemma.events.Actor;
import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * That links to an old title are to lead to where the article is now.
 *
 * @param id id of the event of the renaming
 * @param article id of the renamed article
 * @param from key of the old title
 * @param title the old title
 * @param actor who renamed it, with the roles that they had
 * @param at when
 * @param until how long links that come up later are repaired too
 * @param lookAt when to look for such links again; null when it is over
 * @param planned whether all links that there were at first are noted
 */
public record Repair(
        @BsonId String id,
        long article,
        String from,
        String title,
        Actor actor,
        Instant at,
        Instant until,
        Instant lookAt,
        boolean planned) {}
