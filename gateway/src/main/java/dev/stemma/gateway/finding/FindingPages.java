package dev.stemma.gateway.finding;

import dev.stemma.gateway.page.Frame;
import dev.stemma.markup.Title;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** The lists of articles by title. */
@CheckedTemplate(basePath = "finding")
public final class FindingPages {

    private FindingPages() {}

    /**
     * A part of the list of articles.
     *
     * @param prefix what the titles begin with
     * @param items the articles
     * @param next address of the next part, or null
     * @param creatable title that was looked for and does not exist, or null
     */
    public record ArticleList(String prefix, List<Title> items, String next, Title creatable) {

        /** Copies the items, so that the list never changes. */
        public ArticleList {
            items = List.copyOf(items);
        }
    }

    static native TemplateInstance articles(Frame frame, ArticleList list);
}
