package dev.stemma.gateway.page;

import dev.stemma.gateway.wiki.Answer;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** Makes answers of pages. */
@Singleton
public class Pages {

    private final FormGuard guard;
    private final Visitor visitor;

    Pages(FormGuard guard, Visitor visitor) {
        this.guard = guard;
        this.visitor = visitor;
    }

    /** The templates that belong to no page in particular. */
    @CheckedTemplate(basePath = "page")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance message(Frame frame, String message);
    }

    /** The frame of a page. */
    public Frame frame(String title, UriInfo uri) {
        String path = uri.getRequestUri().getRawPath();
        return Frame.of(title, path, visitor, guard);
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

    /** A page that says what went wrong. */
    public Response message(int status, String title, String message, UriInfo uri) {
        return answer(status, Templates.message(frame(title, uri), message));
    }

    /** A page that says what a service refused. */
    public Response refusal(Answer answer, String title, UriInfo uri) {
        return message(answer.status() < 400 ? 502 : answer.status(), title, answer.detail(), uri);
    }
}
