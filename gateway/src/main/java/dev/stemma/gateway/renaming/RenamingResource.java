package dev.stemma.gateway.renaming;

import dev.stemma.gateway.page.ArticleTabs;
import dev.stemma.gateway.page.Forms;
import dev.stemma.gateway.page.Notice;
import dev.stemma.gateway.page.Pages;
import dev.stemma.gateway.page.Subjects;
import dev.stemma.gateway.renaming.RenamingPages.Fields;
import dev.stemma.gateway.wiki.Answer;
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
import java.util.Optional;

/** Renaming over HTTP. */
@Path("/rename/{title}")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class RenamingResource {

    private static final String VIEW = "rename";

    private final Subjects subjects;
    private final Forms forms;
    private final Pages pages;
    private final RenamingWords words;

    RenamingResource(Subjects subjects, Forms forms, Pages pages, RenamingWords words) {
        this.subjects = subjects;
        this.forms = forms;
        this.pages = pages;
        this.words = words;
    }

    /** Asks for the new title. */
    @GET
    public Response open(@PathParam("title") String title, @Context UriInfo uri) {
        return subjects.article(
                title,
                VIEW,
                ArticleTabs::rename,
                uri,
                found -> page(200, found.title(), Fields.opened(found.title().text()), Notice.NONE, uri));
    }

    /** Renames. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response rename(@PathParam("title") String written, @BeanParam RenameForm form) {
        Optional<Title> title = Title.of(written);
        if (title.isEmpty()) {
            return pages.invalidTitle(form.uri());
        }
        return forms.submit(
                form,
                form.ask(title.get()),
                RenamingResource::renamed,
                (status, notice) -> page(status, title.get(), Fields.of(form), notice, form.uri()));
    }

    private static Response renamed(Answer answer) {
        Title title = Title.parse(answer.json().path("title").asText());
        return Pages.see("/wiki/" + title.path(), answer);
    }

    private Response page(int status, Title title, Fields fields, Notice notice, UriInfo uri) {
        return pages.answer(
                status,
                RenamingPages.rename(
                        pages.frame(words.heading(title.text()), uri), subjects.tabs(title, VIEW), fields, notice));
    }
}
