package dev.stemma.kit.consistency;

import dev.stemma.kit.problem.Problem;
import dev.stemma.kit.problem.ProblemType;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in an article's life that a view can be asked to contain: {@code <articleId>:<n>}, or {@code
 * <articleId>:<n>.<r>} when it is a review decision.
 *
 * @param article id of the article
 * @param sequence its sequence on the articles' topic
 * @param review its sequence on the reviews' topic, or 0
 */
public record ConsistencyToken(long article, long sequence, long review) {

    /** The header that carries it, in answers to writes and in reads. */
    public static final String HEADER = "Stemma-Consistency";

    private static final int MAX_TOKENS = 16;
    private static final Pattern FORM = Pattern.compile("(\\d{1,18}):(\\d{1,18})(?:\\.(\\d{1,18}))?");

    /** The place after an edit. */
    public static ConsistencyToken of(long article, long sequence) {
        return new ConsistencyToken(article, sequence, 0);
    }

    /**
     * Reads the header of a request.
     *
     * @throws Problem invalid-parameter, if it is malformed or names more than 16 places
     */
    static List<ConsistencyToken> parse(String header) {
        List<ConsistencyToken> tokens = Arrays.stream(header.split(",", -1))
                .map(String::strip)
                .map(ConsistencyToken::parseOne)
                .toList();
        if (tokens.size() > MAX_TOKENS) {
            throw new Problem(ProblemType.INVALID_PARAMETER, HEADER + " may name at most " + MAX_TOKENS + " places.");
        }
        return tokens;
    }

    private static ConsistencyToken parseOne(String token) {
        Matcher form = FORM.matcher(token);
        if (!form.matches()) {
            throw new Problem(
                    ProblemType.INVALID_PARAMETER,
                    HEADER + " must be <articleId>:<n>, as the answer to a write gave it; several are separated by"
                            + " commas.");
        }
        return new ConsistencyToken(
                Long.parseLong(form.group(1)),
                Long.parseLong(form.group(2)),
                form.group(3) == null ? 0 : Long.parseLong(form.group(3)));
    }

    @Override
    public String toString() {
        return article + ":" + sequence + (review == 0 ? "" : "." + review);
    }
}
