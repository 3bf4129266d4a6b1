package dev.stemma.kit.identity;

import dev.stemma.events.Actor;
import dev.stemma.events.Author;
import dev.stemma.kit.problem.Problem;
import dev.stemma.kit.problem.ProblemType;
import java.util.List;
import java.util.Set;

/**
 * Somebody with a valid token.
 *
 * @param id the token's subject, by which people are told apart
 * @param name the name to show
 * @param roles realm roles
 * @param bot whether the token belongs to a client of its own, not to a person
 */
public record Caller(String id, String name, Set<String> roles, boolean bot) {

    private static final String SERVICE_ACCOUNT = "service-account-";

    /** Somebody with these roles; a name that Keycloak gives to clients of their own tells a bot. */
    public static Caller of(String id, String name, Set<String> roles) {
        return new Caller(id, name, roles, name.startsWith(SERVICE_ACCOUNT));
    }

    /** Who caused an event, with the roles that were verified when they asked. */
    public static Caller of(Actor actor) {
        return of(actor.id(), actor.name(), Set.copyOf(actor.roles()));
    }

    /** Whether the caller has that role. */
    public boolean has(Role role) {
        return roles.contains(role.roleName());
    }

    /**
     * The caller, if they have that role.
     *
     * @throws Problem forbidden, naming the role
     */
    public Caller require(Role role) {
        if (!has(role)) {
            throw new Problem(ProblemType.FORBIDDEN, "This needs the role " + role.roleName() + ".")
                    .with("role", role.roleName());
        }
        return this;
    }

    /** As the author of a revision. */
    public Author asAuthor() {
        return new Author(id, name);
    }

    /** As the actor of an event. */
    public Actor asActor() {
        return new Actor(id, name, List.copyOf(roles.stream().sorted().toList()));
    }
}
