package dev.stemma.gateway.renaming;

import dev.stemma.gateway.page.ArticleTabs;
import dev.stemma.gateway.page.Frame;
import dev.stemma.gateway.page.Notice;
import dev.stemma.gateway.page.SentForm;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The pages of renaming. */
@CheckedTemplate(basePath = "renaming")
public final class RenamingPages {

    private RenamingPages() {}

    /**
     * What stands in the form.
     *
     * @param to the new title
     * @param comment why
     * @param leaveRedirect whether the old title goes on leading to the article
     * @param repairLinks whether links to the old title are rewritten
     * @param form tells this form from others
     */
    public record Fields(String to, String comment, boolean leaveRedirect, boolean repairLinks, String form) {

        static Fields of(RenameForm sent) {
            return new Fields(sent.to(), sent.comment(), sent.leaveRedirect, sent.repairLinks, sent.form());
        }

        static Fields opened(String title) {
            return new Fields(title, "", true, true, SentForm.newForm());
        }
    }

    /**
     * The form.
     *
     * @param impact what the renaming would touch
     */
    static native TemplateInstance rename(Frame frame, ArticleTabs tabs, Fields fields, Impact impact, Notice notice);

    /** How far a repair of links is. */
    static native TemplateInstance repair(Frame frame, ShownRepair repair);
}
