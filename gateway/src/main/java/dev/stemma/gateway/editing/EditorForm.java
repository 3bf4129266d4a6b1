package dev.stemma.gateway.editing;

import dev.stemma.gateway.page.FormGuard;
import dev.stemma.markup.Title;
import jakarta.ws.rs.FormParam;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** The fields of the editor's form, as a browser sends them; any of them may be missing. */
class EditorForm {

    private static final Pattern REVISION = Pattern.compile("\\d{1,18}");

    @FormParam("source")
    String source;

    @FormParam("comment")
    String comment;

    @FormParam("minor")
    String minor;

    @FormParam("base")
    String base;

    @FormParam("form")
    String form;

    @FormParam(FormGuard.FIELD)
    String guard;

    String guard() {
        return text(guard);
    }

    Draft draft(Title title) {
        // browsers send every line break as CR LF
        String lines = text(source).replace("\r\n", "\n").replace('\r', '\n');
        Optional<Long> revision =
                Optional.of(text(base)).filter(REVISION.asMatchPredicate()).map(Long::valueOf);
        return new Draft(title, lines, text(comment).strip(), "true".equals(minor), revision, text(form));
    }

    private static String text(String field) {
        return Objects.requireNonNullElse(field, "");
    }
}
