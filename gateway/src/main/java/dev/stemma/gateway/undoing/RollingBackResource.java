package dev.stemma.gateway.undoing;

import dev.stemma.gateway.page.Forms;
import dev.stemma.gateway.page.Forms.Again;
import dev.stemma.gateway.page.Notice;
import dev.stemma.gateway.page.Pages;
import dev.stemma.gateway.page.Subjects;
import dev.stemma.gateway.undoing.UndoingPages.Fields;
import dev.stemma.gateway.upstream.Destination;
import dev.stemma.gateway.wiki.Ask;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Objects;
import java.util.Optional;

/** Rolling back over HTTP, for moderators. */
@Path("/rollback/{title}")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class RollingBackResource {

    private final Subjects subjects;
    private final Forms forms;
    private final Outcomes outcomes;
    private final Pages pages;
    private final UndoingWords words;

    RollingBackResource(Subjects subjects, Forms forms, Outcomes outcomes, Pages pages, UndoingWords words) {
        this.subjects = subjects;
        this.forms = forms;
        this.outcomes = outcomes;
        this.pages = pages;
        this.words = words;
    }

    /**
     * Asks whose changes shall be taken back.
     *
     * @param author name to begin with
     */
    @GET
    public Response open(
            @PathParam("title") String written, @QueryParam("author") String author, @Context UriInfo uri) {
        return Title.of(written)
                .map(title -> subjects.allowed(
                        Role.MODERATOR,
                        uri,
                        () -> page(
                                200,
                                title,
                                Fields.opened("/rollback/" + title.path(), Objects.requireNonNullElse(author, "")),
                                Notice.NONE,
                                uri)))
                .orElseGet(() -> pages.invalidTitle(uri));
    }

    /** Rolls back. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response rollBack(@PathParam("title") String written, @BeanParam UndoForm form) {
        Optional<Title> title = Title.of(written);
        if (title.isEmpty()) {
            return pages.invalidTitle(form.uri());
        }
        String path = title.get().path();
        Ask ask = Ask.post(Destination.REVISIONS, "/articles/" + path + "/rollback", form.body())
                .awaitingOutcome();
        Again again =
                (status, notice) -> page(status, title.get(), Fields.of("/rollback/" + path, form), notice, form.uri());
        return forms.submit(form, ask, answer -> outcomes.of(title.get(), answer, again), again);
    }

    private Response page(int status, Title title, Fields fields, Notice notice, UriInfo uri) {
        return pages.answer(
                status,
                UndoingPages.rollback(pages.frame(words.rollingBack(title.text()), uri), title, fields, notice));
    }
}
