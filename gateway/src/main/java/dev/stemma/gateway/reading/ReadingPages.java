package dev.stemma.gateway.reading;

import dev.stemma.gateway.page.ArticleTabs;
import dev.stemma.gateway.page.Frame;
import dev.stemma.gateway.page.Moment;
import dev.stemma.markup.Title;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** The pages for readers. */
@CheckedTemplate(basePath = "reading")
public final class ReadingPages {

    private ReadingPages() {}

    /**
     * An article to show.
     *
     * @param title its canonical title
     * @param path the title in addresses
     * @param html its text, safe as it is
     * @param redirectedFrom titles that led here, or an empty text
     * @param author who changed it last
     * @param changed when
     * @param proposed whether the visitor's own edit waits for review
     */
    public record ShownArticle(
            String title,
            String path,
            RawString html,
            String redirectedFrom,
            String author,
            Moment changed,
            boolean proposed) {}

    /**
     * An article in a list.
     *
     * @param title its title
     * @param path the title in addresses
     */
    public record ListedArticle(String title, String path) {}

    /**
     * A part of the list of articles.
     *
     * @param prefix what the titles begin with
     * @param items the articles
     * @param next address of the next part, or null
     * @param creatable title that was looked for and does not exist, or null
     */
    public record ArticleList(String prefix, List<ListedArticle> items, String next, Title creatable) {

        /** Copies the items, so that the list never changes. */
        public ArticleList {
            items = List.copyOf(items);
        }
    }

    static native TemplateInstance article(
            Frame frame, ArticleTabs tabs, ShownArticle article, LinkLists links, LinkLists backlinks);

    static native TemplateInstance missing(Frame frame, Title title, boolean deleted, LinkLists backlinks);

    static native TemplateInstance articles(Frame frame, ArticleList list);
}
