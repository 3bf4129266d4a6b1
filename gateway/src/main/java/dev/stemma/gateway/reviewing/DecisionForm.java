package dev.stemma.gateway.reviewing;

import dev.stemma.gateway.page.SentForm;
import dev.stemma.gateway.upstream.Destination;
import dev.stemma.gateway.wiki.Ask;
import jakarta.ws.rs.FormParam;
import java.util.Map;

/** The fields of the forms that approve and reject. */
class DecisionForm extends SentForm {

    @FormParam("seen")
    String seen;

    @FormParam("reason")
    String reason;

    String reason() {
        return text(reason).strip();
    }

    Ask approval(long proposal) {
        return Ask.post(Destination.REVISIONS, "/revisions/" + proposal + "/approve", Map.of("seen", text(seen)))
                .awaitingOutcome();
    }

    Ask rejection(long proposal) {
        return Ask.post(Destination.REVISIONS, "/revisions/" + proposal + "/reject", Map.of("reason", reason()));
    }
}
