package dev.stemma.gateway.hiding;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stemma.gateway.hiding.HidingPages.Fields;
import dev.stemma.gateway.page.Forms;
import dev.stemma.gateway.page.Notice;
import dev.stemma.gateway.page.Pages;
import dev.stemma.gateway.page.RevisionLine;
import dev.stemma.gateway.page.Subjects;
import dev.stemma.gateway.page.Visitor;
import dev.stemma.gateway.wiki.Answer;
import dev.stemma.kit.identity.Role;
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
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Hiding over HTTP, for moderators; erasing for administrators. */
@Path("/hide/{id: \\d{1,18}}")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class HidingResource {

    private final Subjects subjects;
    private final Forms forms;
    private final Visitor visitor;
    private final Pages pages;
    private final HidingWords words;

    HidingResource(Subjects subjects, Forms forms, Visitor visitor, Pages pages, HidingWords words) {
        this.subjects = subjects;
        this.forms = forms;
        this.visitor = visitor;
        this.pages = pages;
        this.words = words;
    }

    /** Asks what to hide and why. */
    @GET
    public Response open(@PathParam("id") long id, @Context UriInfo uri) {
        return revision(id, uri, found -> page(200, found, Fields.opened(visitor.has(Role.ADMIN)), Notice.NONE, uri));
    }

    /** Hides, shows again or erases. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response decide(@PathParam("id") long id, @BeanParam HideForm form) {
        UriInfo uri = form.uri();
        return revision(
                id,
                uri,
                found -> forms.submit(
                        form,
                        form.ask(id),
                        answer -> done(found, form, answer, uri),
                        (status, notice) ->
                                page(status, found, Fields.of(form, visitor.has(Role.ADMIN)), notice, uri)));
    }

    private Response revision(long id, UriInfo uri, Function<JsonNode, Response> page) {
        return subjects.allowed(Role.MODERATOR, uri, () -> subjects.revision(id, uri, page));
    }

    private Response done(JsonNode revision, HideForm form, Answer answer, UriInfo uri) {
        RevisionLine shown = RevisionLine.of(revision);
        List<Long> sameText = new ArrayList<>();
        answer.json().path("sameText").forEach(id -> sameText.add(id.asLong()));
        String message =
                switch (form.action()) {
                    case "unhide" -> words.isShown(shown.id());
                    case "erase" -> words.isErased(shown.id());
                    default -> words.isHidden(shown.id());
                };
        String others = form.alsoSameText ? words.alsoHidden() : words.stillShown();
        return pages.answer(200, HidingPages.done(pages.frame(message, uri), shown, message, others, sameText));
    }

    private Response page(int status, JsonNode revision, Fields fields, Notice notice, UriInfo uri) {
        RevisionLine shown = RevisionLine.of(revision);
        return pages.answer(
                status, HidingPages.hide(pages.frame(words.heading(shown.id()), uri), shown, fields, notice));
    }
}
