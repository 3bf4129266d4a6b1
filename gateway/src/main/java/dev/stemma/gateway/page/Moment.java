package dev.stemma.gateway.page;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;

/**
 * A time for people and for machines.
 *
 * @param machine RFC 3339
 * @param people in words, UTC
 */
public record Moment(String machine, String people) {

    private static final DateTimeFormatter WORDS = DateTimeFormatter.ofPattern(
                    "d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    /** Reads a time of the API; one that cannot be read is shown as it is. */
    public static Moment of(String time) {
        try {
            return new Moment(time, WORDS.format(Instant.parse(time)));
        } catch (DateTimeParseException e) {
            return new Moment(time, time);
        }
    }
}
