package dev.stemma.gateway.editing;

import dev.stemma.gateway.page.SentForm;
import dev.stemma.markup.Title;
import jakarta.ws.rs.FormParam;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The fields of the editor's form, as a browser sends them; any of them may be missing. */
class EditorForm extends SentForm {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

    @FormParam("source")
    String source;

    @FormParam("comment")
    String comment;

    @FormParam("minor")
    String minor;

    @FormParam("base")
    String base;

    @FormParam("section")
    String section;

    @FormParam("supersedes")
    String supersedes;

    @FormParam("marked")
    String marked;

    @FormParam("do")
    String button;

    /** Whether the text is to be shown instead of saved. */
    boolean isForPreview() {
        return "preview".equals(button);
    }

    Draft draft(Title title) {
        // browsers send every line break as CR LF
        String lines = text(source).replace("\r\n", "\n").replace('\r', '\n');
        Origin origin = new Origin(
                number(base),
                Optional.of(text(section)).filter(Predicate.not(String::isEmpty)),
                number(supersedes),
                "true".equals(marked));
        return new Draft(title, lines, text(comment).strip(), "true".equals(minor), origin, form());
    }

    private static Optional<Long> number(String field) {
        return Optional.of(text(field)).filter(NUMBER.asMatchPredicate()).map(Long::valueOf);
    }
}
