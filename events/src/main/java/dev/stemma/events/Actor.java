package dev.stemma.events;

import java.util.List;

/**
 * Who caused an event.
 *
 * @param id the stable id, for people the token's subject
 * @param name the name to show
 * @param roles realm roles as they were verified when the person asked
 */
public record Actor(String id, String name, List<String> roles) {

    /** Copies the roles, so that an actor never changes. */
    public Actor {
        roles = roles == null ? List.of() : List.copyOf(roles);
    }
}
