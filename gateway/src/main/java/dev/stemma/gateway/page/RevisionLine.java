package dev.stemma.gateway.page;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stemma.gateway.wiki.Answer;
import dev.stemma.markup.Title;
import java.util.ArrayList;
import java.util.List;

/**
 * A revision in a list; the template's tag is {@code revision}.
 *
 * @param id its id
 * @param title the article, under its title of today
 * @param before the revision that it was made from, or null for a first one
 * @param by who wrote it
 * @param at when it was published, or written when it is not published
 * @param comment what the author says about it, or null
 * @param minor whether the author called it minor
 * @param bot whether a bot made it
 * @param delta bytes more than before, or null when that is not told
 * @param hidden whether a part of it is hidden
 * @param tags what the system notes about it
 */
public record RevisionLine(
        long id,
        Title title,
        Long before,
        Person by,
        Moment at,
        String comment,
        boolean minor,
        boolean bot,
        Long delta,
        boolean hidden,
        List<String> tags) {

    /** Copies the tags, so that a line never changes. */
    public RevisionLine {
        tags = List.copyOf(tags);
    }

    /** Reads a revision of the API. */
    public static RevisionLine of(JsonNode revision) {
        List<String> tags = new ArrayList<>();
        revision.path("tags").forEach(tag -> tags.add(tag.asText()));
        String published = revision.path("publishedAt").asText(null);
        return new RevisionLine(
                revision.path("id").asLong(),
                Title.of(revision.path("article").path("title").asText()).orElse(null),
                number(revision.path("parents").path(0)),
                Person.of(revision.path("author")),
                Moment.of(published == null ? revision.path("at").asText() : published),
                revision.path("comment").asText(""),
                revision.path("minor").asBoolean(),
                revision.path("bot").asBoolean(),
                number(revision.path("delta")),
                revision.path("hidden").asBoolean(),
                tags);
    }

    /** The revisions of a page of them. */
    public static List<RevisionLine> listOf(Answer page) {
        List<RevisionLine> lines = new ArrayList<>();
        page.json().path("items").forEach(item -> lines.add(of(item)));
        return lines;
    }

    /** The difference in size, with its sign. */
    public String growth() {
        return delta == null ? "" : delta > 0 ? "+" + delta : delta < 0 ? "−" + -delta : "±0";
    }

    private static Long number(JsonNode node) {
        return node.isNumber() ? node.longValue() : null;
    }
}
