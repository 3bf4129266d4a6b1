package dev.stemma.gateway.hiding;

import dev.stemma.gateway.page.SentForm;
import dev.stemma.gateway.upstream.Destination;
import dev.stemma.gateway.wiki.Ask;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The fields of the form that hides, shows again and erases. */
class HideForm extends SentForm {

    @FormParam("what")
    List<String> what;

    @FormParam("reason")
    String reason;

    @FormParam("alsoSameText")
    @DefaultValue("false")
    boolean alsoSameText;

    @FormParam("do")
    String action;

    String reason() {
        return text(reason).strip();
    }

    /** {@code unhide} or {@code erase}; anything else hides. */
    String action() {
        return text(action);
    }

    List<String> what() {
        return Objects.requireNonNullElse(what, List.of());
    }

    Ask ask(long revision) {
        String path = "/revisions/" + revision + "/";
        return switch (action()) {
            case "unhide" -> Ask.post(Destination.REVISIONS, path + "unhide", Map.of("reason", reason()));
            case "erase" -> Ask.post(Destination.REVISIONS, path + "erase", hiding());
            default -> Ask.post(Destination.REVISIONS, path + "hide", hiding());
        };
    }

    private Map<String, Object> hiding() {
        return Map.of("what", what(), "reason", reason(), "alsoSameText", alsoSameText);
    }
}
