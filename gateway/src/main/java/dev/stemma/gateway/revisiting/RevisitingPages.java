package dev.stemma.gateway.revisiting;

import dev.stemma.gateway.page.ArticleTabs;
import dev.stemma.gateway.page.Frame;
import dev.stemma.gateway.page.RevisionFilter;
import dev.stemma.gateway.page.RevisionLine;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** Histories and revisions. */
@CheckedTemplate(basePath = "revisiting")
public final class RevisitingPages {

    private RevisitingPages() {}

    /**
     * A page of a history.
     *
     * @param lines its revisions, newest first
     * @param next address of the page with older ones, or null
     */
    public record History(List<RevisionLine> lines, String next) {

        /** Copies the lines, so that the history never changes. */
        public History {
            lines = List.copyOf(lines);
        }
    }

    /**
     * A revision to show.
     *
     * @param line what a list would say about it
     * @param state where it stands, as the API names it
     * @param source its text
     * @param html its text, safe as it is
     * @param head the revision that the article says today, or null when it says nothing
     */
    public record ShownRevision(RevisionLine line, String state, String source, RawString html, Long head) {

        /** Whether it is what the article says today. */
        public boolean isToday() {
            return head != null && head == line.id();
        }

        /** Whether there is something else that it can be compared with. */
        public boolean isComparable() {
            return head != null && !isToday();
        }
    }

    static native TemplateInstance history(Frame frame, ArticleTabs tabs, RevisionFilter filter, History history);

    static native TemplateInstance revision(Frame frame, ArticleTabs tabs, ShownRevision revision);
}
