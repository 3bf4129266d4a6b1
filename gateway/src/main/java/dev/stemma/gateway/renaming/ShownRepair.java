package dev.stemma.gateway.renaming;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stemma.markup.Title;
import java.util.ArrayList;
import java.util.List;

/**
 * How far the repair of links after a renaming is.
 *
 * @param id its id
 * @param from the old title
 * @param to the article's title by now, or null
 * @param finished whether nothing is left to do
 * @param total how many articles it is about so far
 * @param settled how many of them were repaired or left out
 * @param done how many of them were repaired
 * @param skipped those that were left out
 */
public record ShownRepair(
        String id, Title from, Title to, boolean finished, long total, long settled, long done, List<LeftOut> skipped) {

    /** Copies the list, so that a repair never changes. */
    public ShownRepair {
        skipped = List.copyOf(skipped);
    }

    /**
     * An article that was not repaired.
     *
     * @param title its title
     * @param reason code of why
     */
    public record LeftOut(Title title, String reason) {}

    /** Reads what the API answers. */
    static ShownRepair of(JsonNode repair) {
        List<LeftOut> skipped = new ArrayList<>();
        repair.path("skipped").forEach(article -> Title.of(article.path("title").asText(""))
                .ifPresent(title ->
                        skipped.add(new LeftOut(title, article.path("reason").asText("")))));
        long done = repair.path("done").asLong();
        return new ShownRepair(
                repair.path("id").asText(),
                Title.of(repair.path("from").asText("")).orElse(null),
                Title.of(repair.path("to").asText("")).orElse(null),
                repair.path("finished").asBoolean(),
                repair.path("total").asLong(),
                done + skipped.size(),
                done,
                skipped);
    }
}
