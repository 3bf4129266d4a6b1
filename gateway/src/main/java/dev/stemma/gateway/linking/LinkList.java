package dev.stemma.gateway.linking;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stemma.gateway.page.Query;
import dev.stemma.gateway.wiki.Answer;
import dev.stemma.markup.Title;
import java.util.ArrayList;
import java.util.List;

/**
 * A page of a list of links; the template's tag is {@code links}.
 *
 * @param known whether link-service answered
 * @param entries the links
 * @param total how many there are in all, or null when that is not told
 * @param next address of the next page, or null
 */
public record LinkList(boolean known, List<Entry> entries, Long total, String next) {

    /** Copies the entries, so that the list never changes. */
    public LinkList {
        entries = List.copyOf(entries);
    }

    /**
     * One link.
     *
     * @param title the article
     * @param anchor section that is linked to, or an empty text
     * @param count how many there are, or 0 when that is not told
     * @param missing whether there is no such article
     * @param redirect whether it only leads on to another
     * @param target where it leads or links to, or null
     * @param via the redirect through which it is linked, or null
     */
    public record Entry(
            Title title, String anchor, long count, boolean missing, boolean redirect, Title target, Title via) {

        static Entry of(JsonNode item, boolean missing) {
            return new Entry(
                    title(item.path("title")),
                    item.path("anchor").asText(""),
                    item.path("count").asLong(),
                    missing || !item.path("exists").asBoolean(true),
                    item.path("redirect").isTextual() || item.path("redirect").asBoolean(),
                    title(item.path("target")),
                    title(item.path("via")));
        }

        /** Where the link leads. */
        public String address() {
            return (missing ? "/edit/" : "/wiki/") + title.path();
        }

        private static Title title(JsonNode node) {
            JsonNode name = node.isObject() ? node.path("title") : node;
            return Title.of(name.asText("")).orElse(null);
        }
    }

    /**
     * Reads a page of the API.
     *
     * @param path address of this list among our pages, to which the cursor is added
     * @param missing whether all its titles are without an article
     */
    static LinkList of(Answer answer, String path, boolean missing) {
        List<Entry> entries = new ArrayList<>();
        answer.json().path("items").forEach(item -> {
            Entry entry = Entry.of(item, missing);
            if (entry.title() != null) {
                entries.add(entry);
            }
        });
        JsonNode total = answer.json().path("total");
        return new LinkList(
                answer.isOk(),
                entries,
                total.isNumber() ? total.longValue() : null,
                answer.next().map(cursor -> path + Query.encoded(cursor)).orElse(null));
    }
}
