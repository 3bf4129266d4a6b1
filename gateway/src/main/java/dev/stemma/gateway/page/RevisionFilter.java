package dev.stemma.gateway.page;

import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.LocalDate;

/**
 * Which revisions a list shall show, as its form sends it; the template's tag is {@code filters}. What cannot be read is as if
 * it were not there.
 */
public class RevisionFilter {

    /** Name of an author. */
    @QueryParam("author")
    public String author;

    /** First day, as {@code 2026-01-05}. */
    @QueryParam("since")
    public String since;

    /** Last day. */
    @QueryParam("until")
    public String until;

    /** {@code true}: only minor edits; {@code false}: none. */
    @QueryParam("minor")
    public String minor;

    /** {@code created} or {@code edited}. */
    @QueryParam("kind")
    public String kind;

    /** Where the list goes on. */
    @QueryParam("cursor")
    public String cursor;

    /** For the framework. */
    public RevisionFilter() {}

    /** The query that asks the API for it. */
    public Query asked() {
        LocalDate first = day(since);
        LocalDate last = day(until);
        return shown("true".equals(minor) || "false".equals(minor) ? minor : null)
                .with("since", first == null ? null : first + "T00:00:00Z")
                .with("until", last == null ? null : last.plusDays(1) + "T00:00:00Z")
                .with("cursor", cursor);
    }

    /** Where a list goes on at a page of ours, or null where it ends. */
    public String next(String path, String cursor) {
        return cursor == null
                ? null
                : shown(minor)
                        .with("since", since)
                        .with("until", until)
                        .with("cursor", cursor)
                        .after(path);
    }

    private Query shown(String minor) {
        String known = "created".equals(kind) || "edited".equals(kind) ? kind : null;
        return new Query().with("author", author).with("minor", minor).with("kind", known);
    }

    private static LocalDate day(String written) {
        try {
            return written == null || written.isEmpty() ? null : LocalDate.parse(written);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
