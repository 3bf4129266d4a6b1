package dev.stemma.gateway.limiting;

import dev.stemma.kit.problem.Problem;
import dev.stemma.kit.problem.ProblemType;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.Map;

/**
 * How a caller stands after a request was counted.
 *
 * @param allowance name of what was taken from
 * @param quota requests in a window
 * @param probe what is left
 */
public record Standing(String allowance, long quota, Duration window, ConsumptionProbe probe) {

    /** Whether the request was within the allowance. */
    public boolean isWithin() {
        return probe.isConsumed();
    }

    /** Seconds after which the next request is within it. */
    public long retryAfter() {
        return seconds(probe.getNanosToWaitForRefill());
    }

    /** {@code RateLimit} and {@code RateLimit-Policy}, as in draft 10 of the IETF's HTTPAPI working group. */
    public Map<String, String> headers() {
        return Map.of(
                "RateLimit-Policy",
                "\"" + allowance + "\";q=" + quota + ";w=" + window.toSeconds(),
                "RateLimit",
                "\"" + allowance + "\";r=" + probe.getRemainingTokens() + ";t="
                        + seconds(probe.getNanosToWaitForReset()));
    }

    /** The problem to answer with when it was not. */
    public Problem problem() {
        Problem problem = new Problem(
                        ProblemType.TOO_MANY_REQUESTS,
                        "The allowance " + allowance + " of " + quota + " requests in " + window.toSeconds()
                                + " s is used up. Repeat after " + retryAfter() + " s.")
                .withHeader("Retry-After", Long.toString(retryAfter()));
        headers().forEach(problem::withHeader);
        return problem;
    }

    /** Whole seconds, never too few. */
    private static long seconds(long nanos) {
        return Duration.ofNanos(nanos).plusSeconds(1).minusNanos(1).toSeconds();
    }
}
