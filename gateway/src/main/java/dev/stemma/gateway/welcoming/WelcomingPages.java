package dev.stemma.gateway.welcoming;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stemma.gateway.page.Frame;
import dev.stemma.gateway.page.RevisionLine;
import dev.stemma.gateway.wiki.Answer;
import dev.stemma.markup.Title;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.ArrayList;
import java.util.List;

/** The start page. */
@CheckedTemplate(basePath = "welcoming")
public final class WelcomingPages {

    private WelcomingPages() {}

    /**
     * What was changed lately.
     *
     * @param known whether the service answered
     * @param lines the revisions
     */
    public record Recent(boolean known, List<RevisionLine> lines) {

        /** Copies the lines, so that the list never changes. */
        public Recent {
            lines = List.copyOf(lines);
        }
    }

    /**
     * The articles that most others link to.
     *
     * @param known whether the service answered
     * @param items the articles
     */
    public record MostLinked(boolean known, List<Linked> items) {

        /** Copies the items, so that the list never changes. */
        public MostLinked {
            items = List.copyOf(items);
        }

        static MostLinked of(Answer answer) {
            List<Linked> items = new ArrayList<>();
            for (JsonNode item : answer.json().path("items")) {
                Title.of(item.path("title").asText())
                        .ifPresent(title ->
                                items.add(new Linked(title, item.path("count").asLong())));
            }
            return new MostLinked(answer.isOk(), items);
        }
    }

    /**
     * An article that others link to.
     *
     * @param title its title
     * @param count by how many links
     */
    public record Linked(Title title, long count) {}

    static native TemplateInstance start(Frame frame, Recent recent, MostLinked mostLinked);
}
