package dev.stemma.gateway.deleting;

import dev.stemma.gateway.page.SentForm;
import dev.stemma.gateway.upstream.Destination;
import dev.stemma.gateway.wiki.Ask;
import dev.stemma.markup.Title;
import jakarta.ws.rs.FormParam;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** The fields of the forms that delete and restore. */
class DeleteForm extends SentForm {

    @FormParam("reason")
    String reason;

    @FormParam("as")
    String as;

    String reason() {
        return text(reason).strip();
    }

    String as() {
        return text(as).strip();
    }

    Ask delete(Title title) {
        String query = "?reason=" + URLEncoder.encode(reason(), StandardCharsets.UTF_8);
        return Ask.delete(Destination.ARTICLES, "/articles/" + title.path() + query);
    }

    Ask restore(Title title) {
        Map<String, Object> body = new LinkedHashMap<>();
        if (!as().isEmpty()) {
            body.put("as", as());
        }
        body.put("reason", reason());
        return Ask.post(Destination.ARTICLES, "/articles/" + title.path() + "/restore", body);
    }
}
