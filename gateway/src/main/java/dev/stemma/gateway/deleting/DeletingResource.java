package dev.stemma.gateway.deleting;

import dev.stemma.gateway.deleting.DeletingPages.Fields;
import dev.stemma.gateway.page.ArticleTabs;
import dev.stemma.gateway.page.Forms;
import dev.stemma.gateway.page.Notice;
import dev.stemma.gateway.page.Pages;
import dev.stemma.gateway.page.Subjects;
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

/** Deleting over HTTP. */
@Path("/delete/{title}")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class DeletingResource {

    private static final String VIEW = "delete";

    private final Subjects subjects;
    private final Forms forms;
    private final Pages pages;
    private final DeletingWords words;

    DeletingResource(Subjects subjects, Forms forms, Pages pages, DeletingWords words) {
        this.subjects = subjects;
        this.forms = forms;
        this.pages = pages;
        this.words = words;
    }

    /** Asks for the reason. */
    @GET
    public Response open(@PathParam("title") String title, @Context UriInfo uri) {
        return subjects.article(
                title,
                VIEW,
                ArticleTabs::delete,
                uri,
                found -> page(200, found.title(), Fields.opened(found.title()), Notice.NONE, uri));
    }

    /** Deletes. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response delete(@PathParam("title") String written, @BeanParam DeleteForm form) {
        return forms.submitFor(
                written,
                form,
                form::delete,
                (title, answer) -> Pages.see("/wiki/" + title.path(), answer),
                (title, status, notice) -> page(status, title, Fields.of(form), notice, form.uri()));
    }

    private Response page(int status, Title title, Fields fields, Notice notice, UriInfo uri) {
        return pages.answer(
                status,
                DeletingPages.delete(
                        pages.frame(words.deleting(title.text()), uri), subjects.tabs(title, VIEW), fields, notice));
    }
}
