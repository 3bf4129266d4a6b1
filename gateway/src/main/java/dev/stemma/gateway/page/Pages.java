package dev.stemma.gateway.page;

import dev.stemma.gateway.StyleNonce;
import dev.stemma.gateway.wiki.Answer;
import dev.stemma.kit.identity.Role;
import dev.stemma.markup.Title;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;

/** Makes answers of pages. */
@Singleton
public class Pages {

    private static final String KEPT_GUARD = Pages.class.getName() + ".guard";

    private final FormGuard guard;
    private final Visitor visitor;
    private final RoutingContext routing;
    private final Words words;

    Pages(FormGuard guard, Visitor visitor, RoutingContext routing, Words words) {
        this.guard = guard;
        this.visitor = visitor;
        this.routing = routing;
        this.words = words;
    }

    /** The templates that belong to no page in particular. */
    @CheckedTemplate(basePath = "page")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance message(Frame frame, String message);
    }

    /** The frame of a page. */
    public Frame frame(String title, UriInfo uri) {
        URI address = uri.getRequestUri();
        String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
        String here = address.getRawPath() + query;
        String name = visitor.name().orElse(null);
        boolean moderator = visitor.has(Role.MODERATOR);
        String kept = routing.get(KEPT_GUARD);
        String token = kept == null ? guard.token(visitor) : kept;
        return new Frame(title, name, token, here, moderator, Colours.chosen(routing));
    }

    /** Leaves a form its guard, so that whoever logs in again can send it as it is: it is good for its owner only. */
    void keepGuard(String token) {
        routing.put(KEPT_GUARD, token);
    }

    /** The frame of the start page. */
    public Frame home(UriInfo uri) {
        return frame(words.wiki(), uri);
    }

    /** Allows the page of this request the style sheets that a script makes, if they carry what is returned. */
    public String styleNonce() {
        return StyleNonce.of(routing);
    }

    /** Sends a visitor without a session to log in and come back. */
    public Response login(UriInfo uri) {
        return see(frame("", uri).login());
    }

    /**
     * Sends the browser to another page.
     *
     * @param address its path, encoded
     */
    public static Response see(String address) {
        return Response.seeOther(URI.create(address))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /**
     * Sends the browser to a page that shall contain what was written.
     *
     * @param address its path, encoded
     */
    public static Response see(String address, Answer written) {
        return see(
                address + written.consistency().map(token -> "?after=" + token).orElse(""));
    }

    /** Sends the browser to the page of an article as the API answered with it when it was changed. */
    public static Response seeArticle(Answer written) {
        Title title = Title.parse(written.json().path("title").asText());
        return see("/wiki/" + title.path(), written);
    }

    /** The HTML of a text as it stands on a page; safe as it comes from the API. */
    public RawString text(String html) {
        return new RawString(TextBoxes.dress(html, words));
    }

    /** A page, not to be kept by anybody: it depends on who asks. */
    public Response answer(int status, TemplateInstance page) {
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header(HttpHeaders.VARY, "Cookie")
                .entity(page.render())
                .build();
    }

    /** A page that says something under a title. */
    public Response message(int status, String title, String message, UriInfo uri) {
        return answer(status, Templates.message(frame(title, uri), message));
    }

    /** A page that says what went wrong. */
    public Response failed(int status, String message, UriInfo uri) {
        return message(status, words.failed(), message, uri);
    }

    /** A page that says what a service refused. */
    public Response refusal(Answer answer, UriInfo uri) {
        return failed(answer.status() < 400 ? 502 : answer.status(), answer.detail(), uri);
    }

    /** A page that says that a title breaks a rule. */
    public Response invalidTitle(UriInfo uri) {
        return failed(400, words.invalidTitle(), uri);
    }

    /** A page that says that a form came from elsewhere. */
    public Response foreignForm(UriInfo uri) {
        return failed(403, words.foreignForm(), uri);
    }
}
