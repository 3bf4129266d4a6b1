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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Objects;

/** Renaming over HTTP. */
@Path("/rename/{title}")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class RenamingResource {

    private static final String VIEW = "rename";
    private static final String REPAIRS = "/api/v1/links/repairs/";

    private final Subjects subjects;
    private final AskImpact impact;
    private final Forms forms;
    private final Pages pages;
    private final RenamingWords words;

    RenamingResource(Subjects subjects, AskImpact impact, Forms forms, Pages pages, RenamingWords words) {
        this.subjects = subjects;
        this.impact = impact;
        this.forms = forms;
        this.pages = pages;
        this.words = words;
    }

    /**
     * Asks for the new title.
     *
     * @param to the new title as far as it is known
     */
    @GET
    public Response open(@PathParam("title") String title, @QueryParam("to") String to, @Context UriInfo uri) {
        return subjects.article(title, VIEW, ArticleTabs::rename, uri, found -> {
            String wanted = Objects.requireNonNullElse(to, found.title().text());
            return page(200, found.title(), Fields.opened(wanted), Notice.NONE, uri);
        });
    }

    /** Renames. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response rename(@PathParam("title") String written, @BeanParam RenameForm form) {
        return forms.submitFor(
                written,
                form,
                form::ask,
                (title, answer) -> renamed(answer),
                (title, status, notice) -> page(status, title, Fields.of(form), notice, form.uri()));
    }

    /** Where links are repaired, the page that tells how far that is. */
    private static Response renamed(Answer answer) {
        return answer.progress()
                .filter(path -> path.startsWith(REPAIRS))
                .map(path -> Pages.see("/repairs/" + path.substring(REPAIRS.length()), answer))
                .orElseGet(() -> Pages.seeArticle(answer));
    }

    private Response page(int status, Title title, Fields fields, Notice notice, UriInfo uri) {
        return pages.answer(
                status,
                RenamingPages.rename(
                        pages.frame(words.heading(title.text()), uri),
                        subjects.tabs(title, VIEW),
                        fields,
                        impact.of(title, fields.to()),
                        notice));
    }
}
