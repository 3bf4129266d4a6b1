package dev.stemma.gateway.reading;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stemma.gateway.wiki.Answer;
import dev.stemma.markup.Title;
import java.util.ArrayList;
import java.util.List;

/**
 * Links to or from an article.
 *
 * @param known whether link-service answered
 * @param items the links, at most a page of them
 * @param more whether there are more
 */
public record LinkLists(boolean known, List<Item> items, boolean more) {

    /** Copies the items, so that a list never changes. */
    public LinkLists {
        items = List.copyOf(items);
    }

    /**
     * One link.
     *
     * @param title the other article
     * @param address where it leads
     * @param missing whether there is no such article
     */
    public record Item(String title, String address, boolean missing) {}

    static LinkLists of(Answer answer) {
        List<Item> items = new ArrayList<>();
        for (JsonNode item : answer.json().path("items")) {
            String title = item.path("title").asText();
            boolean missing = !item.path("exists").asBoolean(true);
            Title.of(title)
                    .map(known -> new Item(title, (missing ? "/edit/" : "/wiki/") + known.path(), missing))
                    .ifPresent(items::add);
        }
        return new LinkLists(answer.isOk(), items, answer.json().path("next").isTextual());
    }
}
