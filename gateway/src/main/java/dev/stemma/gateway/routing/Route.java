package dev.stemma.gateway.routing;

import dev.stemma.gateway.upstream.Destination;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One public route.
 *
 * @param methods the methods that it answers
 * @param pattern its segments; {@code *} stands for any one that is not empty
 * @param destination the service that answers, or empty when the gateway does so itself
 */
record Route(Set<String> methods, List<String> pattern, Optional<Destination> destination) {

    /** Stands for any one segment that is not empty. */
    static final String ANY = "*";

    private static final Set<String> READS = Set.of("GET", "HEAD");

    /** Questions that are too long for an address. */
    private static final Set<String> QUESTIONS = Set.of("/api/v1/preview", "/api/v1/links/exists");

    boolean matches(Address address) {
        List<String> segments = address.segments();
        if (segments.size() != pattern.size()) {
            return false;
        }
        for (int i = 0; i < pattern.size(); i++) {
            if (!matches(pattern.get(i), segments.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean matches(String wanted, String segment) {
        return wanted.equals(ANY) ? !segment.isEmpty() : wanted.equals(segment);
    }

    /** Whether it belongs to the API, where identity is a bearer token, and not to the web interface. */
    boolean isApi() {
        return !pattern.isEmpty() && pattern.getFirst().equals("api");
    }

    /** Whether pages of other origins may use it, where an operator allows that. */
    boolean isOpenToOtherOrigins() {
        return isApi() || (!pattern.isEmpty() && pattern.getFirst().startsWith("openapi"));
    }

    /** Its path with a {@code *} for what differs, by which metrics and traces know it. */
    String template() {
        return "/" + String.join("/", pattern);
    }

    /** Whether a request with that method may change something. */
    boolean writes(String method) {
        return !READS.contains(method) && !QUESTIONS.contains(template());
    }

    boolean answers(String method) {
        return methods.contains(method);
    }
}
