package dev.stemma.gateway.hiding;

import dev.stemma.gateway.page.Frame;
import dev.stemma.gateway.page.Notice;
import dev.stemma.gateway.page.RevisionLine;
import dev.stemma.gateway.page.SentForm;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** The pages of hiding. */
@CheckedTemplate(basePath = "hiding")
public final class HidingPages {

    private HidingPages() {}

    /**
     * What stands in the form.
     *
     * @param text whether the text is to be hidden
     * @param comment whether the summary is
     * @param author whether the author's name is
     * @param reason why
     * @param alsoSameText whether other revisions with the same text are covered
     * @param mayErase whether the visitor may erase
     * @param form tells this form from others
     */
    public record Fields(
            boolean text,
            boolean comment,
            boolean author,
            String reason,
            boolean alsoSameText,
            boolean mayErase,
            String form) {

        static Fields of(HideForm sent, boolean mayErase) {
            return new Fields(
                    sent.what().contains("text"),
                    sent.what().contains("comment"),
                    sent.what().contains("author"),
                    sent.reason(),
                    sent.alsoSameText,
                    mayErase,
                    sent.form());
        }

        static Fields opened(boolean mayErase) {
            return new Fields(true, false, false, "", false, mayErase, SentForm.newForm());
        }
    }

    static native TemplateInstance hide(Frame frame, RevisionLine revision, Fields fields, Notice notice);

    static native TemplateInstance done(
            Frame frame, RevisionLine revision, String message, String others, List<Long> sameText);
}
