package dev.stemma.gateway.explaining;

import dev.stemma.gateway.page.Frame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The page of a problem type. */
@CheckedTemplate(basePath = "explaining")
public final class ExplainingPages {

    private ExplainingPages() {}

    /**
     * A problem type to explain.
     *
     * @param slug last part of its address
     * @param status HTTP status that goes with it
     * @param title short sentence
     * @param explanation what it means and the way out
     */
    public record Explanation(String slug, int status, String title, String explanation) {}

    static native TemplateInstance problem(Frame frame, Explanation problem);
}
