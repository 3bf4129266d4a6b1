package dev.stemma.gateway.deleting;

import dev.stemma.gateway.deleting.DeletingPages.Fields;
import dev.stemma.gateway.page.Forms;
import dev.stemma.gateway.page.Notice;
import dev.stemma.gateway.page.Pages;
import dev.stemma.gateway.page.Subjects;
import dev.stemma.kit.identity.Role;
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

/** Bringing deleted articles back over HTTP. */
@Path("/restore/{title}")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class RestoringResource {

    private final Subjects subjects;
    private final Forms forms;
    private final Pages pages;
    private final DeletingWords words;

    RestoringResource(Subjects subjects, Forms forms, Pages pages, DeletingWords words) {
        this.subjects = subjects;
        this.forms = forms;
        this.pages = pages;
        this.words = words;
    }

    /** Asks for title and reason. */
    @GET
    public Response open(@PathParam("title") String written, @Context UriInfo uri) {
        return Title.of(written)
                .map(title -> subjects.allowed(
                        Role.MODERATOR, uri, () -> page(200, title, Fields.opened(title), Notice.NONE, uri)))
                .orElseGet(() -> pages.invalidTitle(uri));
    }

    /** Restores. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response restore(@PathParam("title") String written, @BeanParam DeleteForm form) {
        return forms.submitFor(
                written,
                form,
                form::restore,
                (title, answer) -> Pages.seeArticle(answer),
                (title, status, notice) -> page(status, title, Fields.of(form), notice, form.uri()));
    }

    private Response page(int status, Title title, Fields fields, Notice notice, UriInfo uri) {
        return pages.answer(
                status, DeletingPages.restore(pages.frame(words.restoring(title.text()), uri), title, fields, notice));
    }
}
