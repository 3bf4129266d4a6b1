package dev.stemma.gateway.following;

import dev.stemma.gateway.page.Frame;
import dev.stemma.gateway.page.RevisionFilter;
import dev.stemma.gateway.page.RevisionLine;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** The lists of changes. */
@CheckedTemplate(basePath = "following")
public final class FollowingPages {

    private FollowingPages() {}

    /**
     * A page of changes.
     *
     * @param lines the revisions
     * @param next address of the next page, or null
     * @param live address of the stream that tells what changes from now on, or null for a page that does not begin now
     */
    public record Changes(List<RevisionLine> lines, String next, String live) {

        /** Copies the lines, so that the page never changes. */
        public Changes {
            lines = List.copyOf(lines);
        }
    }

    static native TemplateInstance changes(Frame frame, RevisionFilter filter, Changes changes);

    static native TemplateInstance contributions(Frame frame, RevisionFilter filter, Changes changes);
}
