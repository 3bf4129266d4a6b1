package dev.stemma.gateway.renaming;

import dev.stemma.gateway.page.SentForm;
import dev.stemma.gateway.upstream.Destination;
import dev.stemma.gateway.wiki.Ask;
import dev.stemma.markup.Title;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import java.util.Map;

/** The fields of the form that renames. */
class RenameForm extends SentForm {

    @FormParam("to")
    String to;

    @FormParam("comment")
    String comment;

    @FormParam("leaveRedirect")
    @DefaultValue("false")
    boolean leaveRedirect;

    @FormParam("repairLinks")
    @DefaultValue("false")
    boolean repairLinks;

    String to() {
        return text(to).strip();
    }

    String comment() {
        return text(comment).strip();
    }

    Ask ask(Title title) {
        return Ask.post(
                Destination.ARTICLES,
                "/articles/" + title.path() + "/rename",
                Map.of(
                        "title",
                        to(),
                        "comment",
                        comment(),
                        "leaveRedirect",
                        leaveRedirect,
                        "repairLinks",
                        repairLinks));
    }
}
