package dev.stemma.launcher.platform;

import java.util.List;
import java.util.Optional;

/**
 * The whole platform as its supervisor sees it.
 *
 * @param supervisor the process that watches the parts
 * @param port the gateway's port
 * @param issuer the realm that tokens come from
 * @param local whether the built-in Keycloak with its demo users runs
 * @param startedAt when it was started, RFC 3339
 * @param failure why the platform gave up; null while it runs
 * @param parts in the order in which they start
 */
public record PlatformState(
        ProcessIdentity supervisor,
        int port,
        String issuer,
        boolean local,
        String startedAt,
        String failure,
        List<PartState> parts) {

    /** Every part answers. */
    public boolean ready() {
        return failure == null && !parts.isEmpty() && parts.stream().allMatch(PartState::ready);
    }

    /** Its supervisor is alive. */
    public boolean running() {
        return supervisor.alive().isPresent();
    }

    /** Where people and programs reach it. */
    public String url() {
        return "http://localhost:" + port;
    }

    /** One part by its name. */
    public Optional<PartState> part(String name) {
        return parts.stream().filter(part -> part.name().equals(name)).findFirst();
    }
}
