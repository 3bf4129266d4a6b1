package dev.stemma.gateway.editing;

import dev.stemma.gateway.page.ArticleTabs;
import dev.stemma.gateway.page.Frame;
import dev.stemma.gateway.page.Notice;
import dev.stemma.markup.Title;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** The editor. */
@CheckedTemplate(basePath = "editing")
public final class EditingPages {

    private EditingPages() {}

    /**
     * What stands in the form.
     *
     * @param title the article
     * @param source its text, or that of the section
     * @param comment summary of the change
     * @param minor whether the change is minor
     * @param base revision that the text is made from, or null for a new article
     * @param section id of the section, or null for the whole text
     * @param supersedes proposal whose place it takes, or null
     * @param marked whether conflicts are marked in the text
     * @param form tells this editor from others
     */
    public record Fields(
            Title title,
            String source,
            String comment,
            boolean minor,
            Long base,
            String section,
            Long supersedes,
            boolean marked,
            String form) {

        static Fields of(Draft draft) {
            Origin origin = draft.origin();
            return new Fields(
                    draft.title(),
                    draft.source(),
                    draft.comment(),
                    draft.minor(),
                    origin.base().orElse(null),
                    origin.section().orElse(null),
                    origin.supersedes().orElse(null),
                    origin.marked(),
                    draft.form());
        }
    }

    /**
     * What would become of an edit by the visitor.
     *
     * @param known whether article-service said so
     * @param edit whether the visitor may edit
     * @param reviewed whether the edit would wait for review
     * @param edited who may edit a protected article: {@code trusted} or {@code moderators}, else an empty text
     * @param reason why it is protected, or an empty text
     */
    public record Standing(boolean known, boolean edit, boolean reviewed, String edited, String reason) {

        /** Nobody asked. */
        static final Standing UNKNOWN = new Standing(false, true, false, "", "");
    }

    /**
     * How a text would look.
     *
     * @param html safe HTML
     * @param failure why it cannot be shown, or null
     * @param warnings what its author should know
     */
    public record Preview(RawString html, String failure, List<String> warnings) {

        /** Copies the warnings, so that a preview never changes. */
        public Preview {
            warnings = List.copyOf(warnings);
        }
    }

    /**
     * Two changes of one text.
     *
     * @param base the text before both, or null where nobody may see it
     * @param current the text as it stands
     * @param author who wrote that
     * @param yours the visitor's text
     * @param hunks where they overlap
     */
    public record Conflict(String base, String current, String author, String yours, List<Hunk> hunks) {

        /** Copies the hunks, so that a conflict never changes. */
        public Conflict {
            hunks = List.copyOf(hunks);
        }
    }

    /**
     * An editor to show.
     *
     * @param fields what stands in the form
     * @param standing what would become of the edit
     * @param notice why it is shown again
     * @param preview how the text would look, or null
     * @param conflict what else was changed, or null
     */
    public record Editor(Fields fields, Standing standing, Notice notice, Preview preview, Conflict conflict) {

        /** Whether it shows nothing but what it was opened with. */
        public boolean isOpened() {
            return notice.text() == null && preview == null && conflict == null;
        }
    }

    /**
     * The page of the editor.
     *
     * @param nonce what allows the styles that its script makes
     */
    static native TemplateInstance editor(Frame frame, ArticleTabs tabs, Editor editor, String nonce);
}
