package dev.stemma.kit.consistency;

import dev.stemma.kit.problem.Problem;
import dev.stemma.kit.problem.ProblemType;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How long a client prefers to wait for an answer: {@code Prefer: wait=<seconds>} (RFC 7240). */
public final class Preference {

    /** The request header. */
    public static final String HEADER = "Prefer";

    private static final int DEFAULT_SECONDS = 1;
    private static final int MOST_SECONDS = 10;
    private static final Pattern WAIT =
            Pattern.compile("(?:^|[,;])\\s*wait(?:\\s*=\\s*\"?(\\d{1,9})\"?)?\\s*(?:$|[,;])", Pattern.CASE_INSENSITIVE);

    private Preference() {}

    /** Whether the header asks to wait at all. */
    public static boolean asksToWait(String prefer) {
        return prefer != null && WAIT.matcher(prefer).find();
    }

    /**
     * How long to wait: a second where the header does not say.
     *
     * @throws Problem invalid-parameter for more than ten seconds
     */
    public static Duration patience(String prefer) {
        long seconds = Optional.ofNullable(prefer)
                .map(WAIT::matcher)
                .filter(Matcher::find)
                .map(wait -> wait.group(1))
                .map(Long::parseLong)
                .orElse((long) DEFAULT_SECONDS);
        if (seconds > MOST_SECONDS) {
            throw new Problem(
                    ProblemType.INVALID_PARAMETER, "Prefer: wait may ask for at most " + MOST_SECONDS + " seconds.");
        }
        return Duration.ofSeconds(seconds);
    }
}
