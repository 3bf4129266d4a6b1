package dev.stemma.gateway.protecting;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stemma.gateway.page.ArticleTabs;
import dev.stemma.gateway.page.Frame;
import dev.stemma.gateway.page.Moment;
import dev.stemma.gateway.page.Notice;
import dev.stemma.gateway.page.SentForm;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** The page of protecting. */
@CheckedTemplate(basePath = "protecting")
public final class ProtectingPages {

    private ProtectingPages() {}

    /**
     * What stands in the form.
     *
     * @param edit who may edit: {@code editors}, {@code trusted} or {@code moderators}
     * @param review {@code none} or {@code required}
     * @param days how long it holds, 0 for no end
     * @param reason why
     * @param until when the present protection ends, or null
     * @param form tells this form from others
     */
    public record Fields(String edit, String review, int days, String reason, Moment until, String form) {

        /** How long a protection may be set to hold, in days; 0 for no end. */
        public List<Integer> choices() {
            return List.of(0, 1, 7, 30, 365);
        }

        static Fields of(ProtectForm sent) {
            return new Fields(sent.edit(), sent.review(), sent.days, sent.reason(), null, sent.form());
        }

        static Fields opened(JsonNode protection) {
            return new Fields(
                    protection.path("edit").asText("editors"),
                    protection.path("review").asText("none"),
                    0,
                    protection.path("reason").asText(""),
                    protection.path("until").isTextual()
                            ? Moment.of(protection.path("until").asText())
                            : null,
                    SentForm.newForm());
        }
    }

    static native TemplateInstance protect(Frame frame, ArticleTabs tabs, Fields fields, Notice notice);
}
