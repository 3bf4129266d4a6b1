package dev.stemma.gateway.undoing;

import dev.stemma.gateway.page.SentForm;
import jakarta.ws.rs.FormParam;
import java.util.LinkedHashMap;
import java.util.Map;

/** The fields of the forms that take something back. */
class UndoForm extends SentForm {

    @FormParam("comment")
    String comment;

    @FormParam("author")
    String author;

    String comment() {
        return text(comment).strip();
    }

    String author() {
        return text(author).strip();
    }

    /** The body to send; a summary that nobody wrote is left to the service. */
    Map<String, Object> body() {
        Map<String, Object> body = new LinkedHashMap<>();
        if (!author().isEmpty()) {
            body.put("author", author());
        }
        if (!comment().isEmpty()) {
            body.put("comment", comment());
        }
        return body;
    }
}
