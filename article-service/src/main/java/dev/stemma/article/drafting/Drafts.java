package dev.stemma.article.drafting;

import dev.stemma.article.Source;
import dev.stemma.kit.identity.Caller;
import dev.stemma.kit.identity.Role;
import dev.stemma.kit.problem.Problem;
import dev.stemma.kit.problem.ProblemType;
import dev.stemma.markup.Limits;
import dev.stemma.markup.Markup;
import dev.stemma.markup.Title;
import dev.stemma.markup.Wikilink;
import java.util.Objects;

/** Reads drafts from requests, and refuses what no revision may be. */
public final class Drafts {

    private static final int MAX_COMMENT = 500;
    private static final int MAX_LINKS = 10_000;
    private static final String LINK_START = "[[";
    private static final Markup MARKUP = new Markup(Limits.STANDARD);

    private Drafts() {}

    /**
     * A draft that may become a revision.
     *
     * @throws Problem that names the limit which the request exceeds
     */
    public static Draft read(
            Title title, String source, String comment, Boolean minor, Caller caller, String importHeader) {
        String summary = comment == null ? "" : comment.strip();
        checkComment(summary);
        return new Draft(
                title,
                checked(source),
                summary,
                Boolean.TRUE.equals(minor),
                caller,
                importHeader == null ? null : imported(importHeader, caller),
                importHeader == null ? Origin.EDIT : Origin.IMPORT,
                null);
    }

    private static Imported imported(String header, Caller caller) {
        caller.require(Role.ADMIN);
        return Imported.parse(header)
                .orElseThrow(() -> new Problem(
                        ProblemType.INVALID_PARAMETER,
                        Imported.HEADER + " must be author=\"<percent-encoded UTF-8>\", at=\"<RFC 3339>\"."));
    }

    private static void checkComment(String comment) {
        int length = comment.codePointCount(0, comment.length());
        if (length > MAX_COMMENT) {
            throw new Problem(
                            ProblemType.COMMENT_TOO_LONG,
                            "The comment has " + length + " characters; " + MAX_COMMENT + " are allowed.")
                    .with("limit", MAX_COMMENT)
                    .with("actual", length);
        }
        if (Source.firstForbidden(comment) >= 0) {
            throw new Problem(
                    ProblemType.INVALID_REQUEST, "The comment has a control character. Remove it and repeat.");
        }
    }

    /**
     * A text that may become one of a revision.
     *
     * @throws Problem source-too-large, invalid-source, too-many-links
     */
    public static Source checked(String text) {
        Source source = Source.of(text);
        if (source.size() > Source.MAX_BYTES) {
            throw new Problem(
                            ProblemType.SOURCE_TOO_LARGE,
                            "The text has " + source.size() + " bytes; " + Source.MAX_BYTES + " are allowed.")
                    .with("limit", Source.MAX_BYTES)
                    .with("actual", source.size());
        }
        int position = Source.firstForbidden(text);
        if (position >= 0) {
            throw new Problem(
                            ProblemType.INVALID_SOURCE,
                            "The text has a control character or half a surrogate pair at code point " + position + ".")
                    .with("position", position);
        }
        checkLinks(text);
        return source;
    }

    /** Counts for sure only where there may be too many: reading a page costs more than looking for brackets. */
    private static void checkLinks(String text) {
        int candidates = 0;
        for (int at = text.indexOf(LINK_START); at >= 0; at = text.indexOf(LINK_START, at + 2)) {
            candidates++;
        }
        if (candidates <= MAX_LINKS) {
            return;
        }
        long targets = MARKUP.links(text).stream()
                .map(Wikilink::key)
                .filter(Objects::nonNull)
                .distinct()
                .count();
        if (targets > MAX_LINKS) {
            throw new Problem(
                            ProblemType.TOO_MANY_LINKS,
                            "The text links to " + targets + " titles; " + MAX_LINKS + " are allowed.")
                    .with("limit", MAX_LINKS)
                    .with("actual", targets);
        }
    }
}
