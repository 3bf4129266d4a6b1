package dev.stemma.gateway.deleting;

import dev.stemma.gateway.page.ArticleTabs;
import dev.stemma.gateway.page.Frame;
import dev.stemma.gateway.page.Notice;
import dev.stemma.gateway.page.SentForm;
import dev.stemma.markup.Title;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The pages of deleting and restoring. */
@CheckedTemplate(basePath = "deleting")
public final class DeletingPages {

    private DeletingPages() {}

    /**
     * What stands in the form.
     *
     * @param as title under which a deleted article shall come back
     * @param reason why
     * @param form tells this form from others
     */
    public record Fields(String as, String reason, String form) {

        static Fields of(DeleteForm sent) {
            return new Fields(sent.as(), sent.reason(), sent.form());
        }

        static Fields opened(Title title) {
            return new Fields(title.text(), "", SentForm.newForm());
        }
    }

    static native TemplateInstance delete(Frame frame, ArticleTabs tabs, Fields fields, Notice notice);

    static native TemplateInstance restore(Frame frame, Title title, Fields fields, Notice notice);
}
