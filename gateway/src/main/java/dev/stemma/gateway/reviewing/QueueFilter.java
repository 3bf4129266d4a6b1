package dev.stemma.gateway.reviewing;

import dev.stemma.gateway.page.Query;
import jakarta.ws.rs.QueryParam;
import java.util.Objects;

/** Which proposals the desk shows. It goes along with each of its addresses. */
public class QueueFilter {

    @QueryParam("author")
    String author;

    @QueryParam("title")
    String title;

    @QueryParam("state")
    String state;

    @QueryParam("order")
    String order;

    /** For the framework. */
    public QueueFilter() {}

    /** Name of an author, or an empty text. */
    public String author() {
        return text(author);
    }

    /** Title of an article, or an empty text. */
    public String title() {
        return text(title);
    }

    /** The state that is shown, or an empty text for all. */
    public String state() {
        return "proposed".equals(state) || "conflicted".equals(state) ? state : "";
    }

    /** {@code newest}, or an empty text. */
    public String order() {
        return "newest".equals(order) ? order : "";
    }

    /** The path with this filter. */
    public String after(String path) {
        return query().after(path);
    }

    /** The filter as a query to add to. */
    Query query() {
        return new Query()
                .with("author", author())
                .with("title", title())
                .with("state", state())
                .with("order", order());
    }

    private static String text(String field) {
        return Objects.requireNonNullElse(field, "").strip();
    }
}
