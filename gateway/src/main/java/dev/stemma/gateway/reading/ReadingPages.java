package dev.stemma.gateway.reading;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stemma.gateway.page.ArticleTabs;
import dev.stemma.gateway.page.Frame;
import dev.stemma.gateway.page.Moment;
import dev.stemma.gateway.page.Person;
import dev.stemma.gateway.page.Query;
import dev.stemma.markup.Title;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** The pages for readers. */
@CheckedTemplate(basePath = "reading")
public final class ReadingPages {

    private ReadingPages() {}

    /**
     * A line of an article's contents.
     *
     * @param id its section
     * @param level 1 to 6
     * @param heading the section's heading
     */
    public record Contents(String id, int level, String heading) {

        /** The section in addresses. */
        public String encodedId() {
            return Query.encoded(id);
        }
    }

    /**
     * Who changed an article last.
     *
     * @param by the person
     * @param at when
     * @param revision the revision that it made
     */
    public record LastChange(Person by, Moment at, long revision) {

        static LastChange of(JsonNode revision) {
            return new LastChange(
                    Person.of(revision.path("author")),
                    Moment.of(revision.path("at").asText()),
                    revision.path("id").asLong());
        }
    }

    /**
     * An article to show.
     *
     * @param title its canonical title
     * @param html its text, safe as it is
     * @param contents its sections, none when there are so few that nobody needs a table of them
     * @param from titles that led here
     * @param target where this page leads to, or null for one that leads nowhere
     * @param changed the last change
     */
    public record ShownArticle(
            Title title, RawString html, List<Contents> contents, List<Title> from, Title target, LastChange changed) {

        /** Copies the lists, so that an article never changes. */
        public ShownArticle {
            contents = List.copyOf(contents);
            from = List.copyOf(from);
        }
    }

    /**
     * The visitor's own edits that are not published yet.
     *
     * @param justMade whether one was made right before
     * @param revisions ids of those that wait for review
     */
    public record OwnProposals(boolean justMade, List<Long> revisions) {

        /** Copies the ids, so that the proposals never change. */
        public OwnProposals {
            revisions = List.copyOf(revisions);
        }

        /** Whether there are any. */
        public boolean exist() {
            return justMade || !revisions.isEmpty();
        }
    }

    static native TemplateInstance article(Frame frame, ArticleTabs tabs, ShownArticle article, OwnProposals proposals);

    static native TemplateInstance missing(Frame frame, ArticleTabs tabs, boolean deleted, List<Title> backlinks);
}
