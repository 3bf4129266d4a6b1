package dev.stemma.kit.consistency;

import dev.stemma.kit.problem.Problem;
import dev.stemma.kit.problem.ProblemType;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Holds a read back until the service has applied what {@code Stemma-Consistency} names. */
@Singleton
class ConsistencyFilter {

    private static final int DEFAULT_SECONDS = 1;
    private static final int MOST_SECONDS = 10;
    private static final Pattern WAIT =
            Pattern.compile("(?:^|[,;])\\s*wait\\s*=\\s*\"?(\\d{1,9})\"?\\s*(?:$|[,;])", Pattern.CASE_INSENSITIVE);

    private final Instance<Progress> progress;
    private final Waiters waiters;

    ConsistencyFilter(Instance<Progress> progress, Waiters waiters) {
        this.progress = progress;
        this.waiters = waiters;
    }

    /** Runs on the endpoint's own virtual thread, so that waiting costs no carrier. */
    @ServerRequestFilter(priority = 200)
    void await(ContainerRequestContext request) {
        String header = request.getHeaderString(ConsistencyToken.HEADER);
        if (header == null || !request.getMethod().equals(HttpMethod.GET) || progress.isUnsatisfied()) {
            return;
        }
        long deadline =
                System.nanoTime() + patience(request.getHeaderString("Prefer")).toNanos();
        for (ConsistencyToken token : ConsistencyToken.parse(header)) {
            waiters.await(token, progress.get(), Duration.ofNanos(Math.max(0, deadline - System.nanoTime())));
        }
    }

    static Duration patience(String prefer) {
        long seconds = Optional.ofNullable(prefer)
                .map(WAIT::matcher)
                .filter(Matcher::find)
                .map(wait -> Long.parseLong(wait.group(1)))
                .orElse((long) DEFAULT_SECONDS);
        if (seconds > MOST_SECONDS) {
            throw new Problem(
                    ProblemType.INVALID_PARAMETER, "Prefer: wait may ask for at most " + MOST_SECONDS + " seconds.");
        }
        return Duration.ofSeconds(seconds);
    }
}
