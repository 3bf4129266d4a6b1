package dev.stemma.gateway.comparing;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stemma.gateway.page.ArticleTabs;
import dev.stemma.gateway.page.Frame;
import dev.stemma.gateway.page.RevisionLine;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** The comparison of two revisions. */
@CheckedTemplate(basePath = "comparing")
public final class ComparingPages {

    private ComparingPages() {}

    /**
     * How many lines are of which kind.
     *
     * @param added lines that only the text after has
     * @param removed lines that only the text before has
     * @param changed lines that both have, with other words
     * @param moved lines that stand elsewhere
     */
    public record Stats(long added, long removed, long changed, long moved) {

        static Stats of(JsonNode stats) {
            return new Stats(
                    stats.path("added").asLong(),
                    stats.path("removed").asLong(),
                    stats.path("changed").asLong(),
                    stats.path("moved").asLong());
        }
    }

    /**
     * A comparison to show; the template's tag is {@code diff}.
     *
     * @param from the revision before
     * @param to the revision after
     * @param rows what happened to the lines
     * @param stats a summary
     * @param complete whether that is all
     * @param inline whether to show it in one column
     */
    public record Comparison(
            RevisionLine from, RevisionLine to, List<Row> rows, Stats stats, boolean complete, boolean inline) {

        /** Copies the rows, so that a comparison never changes. */
        public Comparison {
            rows = List.copyOf(rows);
        }

        /**
         * Reads a comparison of the API.
         *
         * @param inline whether to show it in one column
         */
        public static Comparison of(JsonNode compared, boolean inline) {
            return new Comparison(
                    RevisionLine.of(compared.path("from")),
                    RevisionLine.of(compared.path("to")),
                    Rows.of(compared.path("lines")),
                    Stats.of(compared.path("stats")),
                    compared.path("complete").asBoolean(true),
                    inline);
        }

        /** Reads a comparison with a text that is no revision: what a proposal would be merged into. */
        public static Comparison of(JsonNode compared, JsonNode from, RevisionLine to) {
            return new Comparison(
                    RevisionLine.of(from),
                    to,
                    Rows.of(compared.path("lines")),
                    Stats.of(compared.path("stats")),
                    compared.path("complete").asBoolean(true),
                    false);
        }

        /** Address of the same comparison in the other view. */
        public String otherView() {
            return "/compare?from=" + from.id() + "&to=" + to.id() + (inline ? "" : "&view=inline");
        }
    }

    static native TemplateInstance comparison(Frame frame, ArticleTabs tabs, Comparison comparison);
}
