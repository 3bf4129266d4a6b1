package dev.stemma.gateway.linking;

import dev.stemma.gateway.page.ArticleTabs;
import dev.stemma.gateway.page.Frame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** The pages about links. */
@CheckedTemplate(basePath = "linking")
public final class LinkingPages {

    private LinkingPages() {}

    /**
     * A list to choose.
     *
     * @param path its address
     * @param name its name
     * @param hint what is in it
     */
    public record Choice(String path, String name, String hint) {}

    static native TemplateInstance links(
            Frame frame, ArticleTabs tabs, LinkList backlinks, LinkList links, Neighbourhood around);

    static native TemplateInstance lists(Frame frame, List<Choice> choices);

    static native TemplateInstance list(Frame frame, String hint, LinkList entries);
}
