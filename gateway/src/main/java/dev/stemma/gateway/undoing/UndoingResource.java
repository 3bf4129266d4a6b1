package dev.stemma.gateway.undoing;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stemma.gateway.page.Forms;
import dev.stemma.gateway.page.Forms.Again;
import dev.stemma.gateway.page.Notice;
import dev.stemma.gateway.page.Pages;
import dev.stemma.gateway.page.RevisionLine;
import dev.stemma.gateway.page.Subjects;
import dev.stemma.gateway.undoing.UndoingPages.Fields;
import dev.stemma.gateway.undoing.UndoingPages.Question;
import dev.stemma.gateway.upstream.Destination;
import dev.stemma.gateway.wiki.Ask;
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

/** Undoing a revision and going back to one, over HTTP. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class UndoingResource {

    private final Subjects subjects;
    private final Forms forms;
    private final Outcomes outcomes;
    private final Pages pages;
    private final UndoingWords words;

    UndoingResource(Subjects subjects, Forms forms, Outcomes outcomes, Pages pages, UndoingWords words) {
        this.subjects = subjects;
        this.forms = forms;
        this.outcomes = outcomes;
        this.pages = pages;
        this.words = words;
    }

    /** Asks whether to undo a revision. */
    @GET
    @Path("undo/{id: \\d{1,18}}")
    public Response openUndo(@PathParam("id") long id, @Context UriInfo uri) {
        return subjects.revision(
                id, uri, found -> undo(200, found, Fields.opened("/undo/" + id, ""), Notice.NONE, uri));
    }

    /** Undoes a revision. */
    @POST
    @Path("undo/{id: \\d{1,18}}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response undo(@PathParam("id") long id, @BeanParam UndoForm form) {
        return subjects.revision(
                id,
                form.uri(),
                found -> submit(
                        id,
                        "undo",
                        found,
                        form,
                        (status, notice) -> undo(status, found, Fields.of("/undo/" + id, form), notice, form.uri())));
    }

    /** Asks whether to go back to a revision. */
    @GET
    @Path("revert/{id: \\d{1,18}}")
    public Response openRevert(@PathParam("id") long id, @Context UriInfo uri) {
        return subjects.revision(
                id, uri, found -> revert(200, found, Fields.opened("/revert/" + id, ""), Notice.NONE, uri));
    }

    /** Goes back to a revision. */
    @POST
    @Path("revert/{id: \\d{1,18}}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response revert(@PathParam("id") long id, @BeanParam UndoForm form) {
        return subjects.revision(
                id,
                form.uri(),
                found -> submit(
                        id,
                        "restore",
                        found,
                        form,
                        (status, notice) ->
                                revert(status, found, Fields.of("/revert/" + id, form), notice, form.uri())));
    }

    private Response submit(long id, String what, JsonNode revision, UndoForm form, Again again) {
        RevisionLine shown = RevisionLine.of(revision);
        Ask ask = Ask.post(Destination.REVISIONS, "/revisions/" + id + "/" + what, form.body())
                .awaitingOutcome();
        return forms.submit(
                form,
                ask,
                again,
                answer -> answer.isOk()
                        ? outcomes.of(shown.title(), answer, again)
                        : outcomes.refused(shown.title(), form.comment(), answer, again, form.uri()));
    }

    private Response undo(int status, JsonNode revision, Fields fields, Notice notice, UriInfo uri) {
        RevisionLine shown = RevisionLine.of(revision);
        String heading = words.undoing(shown.title().text());
        Question question = new Question(words.undoingHint(), words.undo());
        return pages.answer(status, UndoingPages.revision(pages.frame(heading, uri), shown, question, fields, notice));
    }

    private Response revert(int status, JsonNode revision, Fields fields, Notice notice, UriInfo uri) {
        RevisionLine shown = RevisionLine.of(revision);
        String heading = words.reverting(shown.title().text());
        Question question = new Question(words.revertingHint(), words.revert());
        return pages.answer(status, UndoingPages.revision(pages.frame(heading, uri), shown, question, fields, notice));
    }
}
