package dev.stemma.gateway.protecting;

import dev.stemma.gateway.page.SentForm;
import dev.stemma.gateway.upstream.Destination;
import dev.stemma.gateway.wiki.Ask;
import dev.stemma.markup.Title;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;

/** The fields of the form that protects. */
class ProtectForm extends SentForm {

    @FormParam("edit")
    String edit;

    @FormParam("review")
    String review;

    @FormParam("days")
    @DefaultValue("0")
    int days;

    @FormParam("reason")
    String reason;

    String edit() {
        return text(edit).isEmpty() ? "editors" : edit;
    }

    String review() {
        return text(review).isEmpty() ? "none" : review;
    }

    String reason() {
        return text(reason).strip();
    }

    Ask ask(Title title, Instant now) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("edit", edit());
        body.put("review", review());
        if (days > 0) {
            body.put(
                    "until",
                    now.truncatedTo(ChronoUnit.MINUTES)
                            .plus(days, ChronoUnit.DAYS)
                            .toString());
        }
        body.put("reason", reason());
        return Ask.put(Destination.ARTICLES, "/articles/" + title.path() + "/protection", body);
    }
}
