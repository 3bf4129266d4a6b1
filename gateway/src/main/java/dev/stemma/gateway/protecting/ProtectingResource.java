package dev.stemma.gateway.protecting;

import dev.stemma.gateway.page.ArticleTabs;
import dev.stemma.gateway.page.Forms;
import dev.stemma.gateway.page.Notice;
import dev.stemma.gateway.page.Pages;
import dev.stemma.gateway.page.Subjects;
import dev.stemma.gateway.protecting.ProtectingPages.Fields;
import dev.stemma.markup.Title;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;

/** Protecting over HTTP. */
@Path("/protect/{title}")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class ProtectingResource {

    private static final String VIEW = "protect";

    private final Subjects subjects;
    private final Forms forms;
    private final Pages pages;
    private final ProtectingWords words;

    ProtectingResource(Subjects subjects, Forms forms, Pages pages, ProtectingWords words) {
        this.subjects = subjects;
        this.forms = forms;
        this.pages = pages;
        this.words = words;
    }

    /** Asks for the protection, beginning with the one that holds. */
    @GET
    public Response open(@PathParam("title") String title, @Context UriInfo uri) {
        return subjects.article(
                title,
                VIEW,
                ArticleTabs::protect,
                uri,
                found -> page(200, found.title(), Fields.opened(found.article().path("protection")), Notice.NONE, uri));
    }

    /** Protects. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response protect(@PathParam("title") String written, @BeanParam ProtectForm form) {
        return forms.submitFor(
                written,
                form,
                title -> form.ask(title, Instant.now()),
                (title, answer) -> Pages.see("/wiki/" + title.path(), answer),
                (title, status, notice) -> page(status, title, Fields.of(form), notice, form.uri()));
    }

    private Response page(int status, Title title, Fields fields, Notice notice, UriInfo uri) {
        return pages.answer(
                status,
                ProtectingPages.protect(
                        pages.frame(words.heading(title.text()), uri), subjects.tabs(title, VIEW), fields, notice));
    }
}
