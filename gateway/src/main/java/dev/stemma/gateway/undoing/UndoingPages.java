package dev.stemma.gateway.undoing;

import dev.stemma.gateway.page.Frame;
import dev.stemma.gateway.page.Notice;
import dev.stemma.gateway.page.RevisionLine;
import dev.stemma.gateway.page.SentForm;
import dev.stemma.markup.Title;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The pages of taking something back. */
@CheckedTemplate(basePath = "undoing")
public final class UndoingPages {

    private UndoingPages() {}

    /**
     * What stands in the form.
     *
     * @param action address that it is sent to
     * @param comment summary of the edit
     * @param author whose changes are rolled back, or an empty text
     * @param form tells this form from others
     */
    public record Fields(String action, String comment, String author, String form) {

        static Fields of(String action, UndoForm sent) {
            return new Fields(action, sent.comment(), sent.author(), sent.form());
        }

        static Fields opened(String action, String author) {
            return new Fields(action, "", author, SentForm.newForm());
        }
    }

    /**
     * What is about to be done.
     *
     * @param explanation in words
     * @param button label of the button
     */
    public record Question(String explanation, String button) {}

    static native TemplateInstance revision(
            Frame frame, RevisionLine revision, Question question, Fields fields, Notice notice);

    static native TemplateInstance rollback(Frame frame, Title title, Fields fields, Notice notice);
}
