package dev.stemma.gateway;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/**
 * A gateway with small limits behind a trusted proxy, which the test itself is: it says in {@code X-Forwarded-For} who it wants
 * to be.
 */
public final class TightDoor implements QuarkusTestProfile {

    /** For the test framework. */
    public TightDoor() {}

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.ofEntries(
                Map.entry("stemma.trusted-proxies", "127.0.0.1,10.0.0.0/8"),
                Map.entry("stemma.limits.factor", "1"),
                Map.entry("stemma.limits.window", "1H"),
                Map.entry("stemma.limits.anonymous", "5"),
                Map.entry("stemma.limits.reads", "6"),
                Map.entry("stemma.limits.writes", "3"),
                Map.entry("stemma.limits.bot-reads", "20"),
                Map.entry("stemma.limits.bot-writes", "10"));
    }
}
