package dev.stemma.article.drafting;

import dev.stemma.events.Author;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Author and time of an edit that was made elsewhere.
 *
 * @param author who made it; the id tells imported authors from those with an account
 * @param at when it was made
 */
public record Imported(Author author, Instant at) {

    /** The header of an import: {@code author="<percent-encoded UTF-8>", at="<RFC 3339>"}. */
    public static final String HEADER = "Stemma-Import";

    private static final Pattern FORM = Pattern.compile("author=\"([^\"]{1,1000})\"\\s*,\\s*at=\"([^\"]{1,40})\"");

    /** What the header says, or empty when it does not have the form. */
    public static Optional<Imported> parse(String header) {
        Matcher form = FORM.matcher(header.strip());
        if (!form.matches()) {
            return Optional.empty();
        }
        try {
            String name = URLDecoder.decode(form.group(1).replace("+", "%2B"), StandardCharsets.UTF_8);
            Instant at = Instant.parse(form.group(2)).truncatedTo(ChronoUnit.MILLIS);
            return Optional.of(new Imported(new Author("import:" + name, name), at));
        } catch (IllegalArgumentException | DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
