package dev.stemma.gateway.editing;

import dev.stemma.gateway.page.Frame;
import dev.stemma.markup.Title;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The editor. */
@CheckedTemplate(basePath = "editing")
public final class EditingPages {

    private EditingPages() {}

    /**
     * An editor to show.
     *
     * @param title the article
     * @param source its text
     * @param comment summary of the change
     * @param minor whether the change is minor
     * @param base revision that the text is made from, or null for a new article
     * @param form tells this editor from others
     * @param message why it is shown again, or null
     * @param login where to log in, or null when there is no need to
     * @param theirs the text of somebody else to look at, or null
     * @param theirAuthor who wrote that
     */
    public record Editor(
            Title title,
            String source,
            String comment,
            boolean minor,
            Long base,
            String form,
            String message,
            String login,
            String theirs,
            String theirAuthor) {

        static Editor of(Draft draft) {
            return new Editor(
                    draft.title(),
                    draft.source(),
                    draft.comment(),
                    draft.minor(),
                    draft.base().orElse(null),
                    draft.form(),
                    null,
                    null,
                    null,
                    null);
        }

        Editor saying(String message) {
            return new Editor(title, source, comment, minor, base, form, message, login, theirs, theirAuthor);
        }

        Editor withLogin(String login) {
            return new Editor(title, source, comment, minor, base, form, message, login, theirs, theirAuthor);
        }

        Editor beside(String theirs, String theirAuthor) {
            return new Editor(title, source, comment, minor, base, form, message, login, theirs, theirAuthor);
        }
    }

    static native TemplateInstance editor(Frame frame, Editor editor);
}
