package dev.stemma.gateway.reviewing;

import dev.stemma.gateway.page.Forms;
import dev.stemma.gateway.page.Forms.Again;
import dev.stemma.gateway.page.Notice;
import dev.stemma.gateway.page.Pages;
import dev.stemma.gateway.page.SentForm;
import dev.stemma.gateway.page.Subjects;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** One proposal on the desk over HTTP, for moderators. */
@Path("/review/{id: \\d{1,18}}")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class CaseResource {

    private final Subjects subjects;
    private final ShowCase show;
    private final Queue queue;
    private final Forms forms;
    private final ReviewingWords words;

    CaseResource(Subjects subjects, ShowCase show, Queue queue, Forms forms, ReviewingWords words) {
        this.subjects = subjects;
        this.show = show;
        this.queue = queue;
        this.forms = forms;
        this.words = words;
    }

    /**
     * The proposal with what it changes.
     *
     * @param done proposal that was decided just before
     * @param how what became of it
     */
    @GET
    public Response open(
            @PathParam("id") long id,
            @BeanParam QueueFilter filter,
            @QueryParam("done") Long done,
            @QueryParam("how") String how,
            @Context UriInfo uri) {
        Notice notice =
                Outcome.of(how).map(outcome -> outcome.notice(done, words)).orElse(Notice.NONE);
        return subjects.allowed(
                Role.MODERATOR, uri, () -> show.page(200, id, filter, notice, "", SentForm.newForm(), uri));
    }

    /** Approves the text that was seen, and goes on with the next one. */
    @POST
    @Path("approve")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response approve(@PathParam("id") long id, @BeanParam QueueFilter filter, @BeanParam DecisionForm form) {
        Again again = again(id, filter, form);
        Long next = queue.around(id, filter).next();
        return forms.submit(
                form,
                form.approval(id),
                again,
                answer -> answer.isOk() ? approved(id, next, filter, answer, again) : refused(answer, again));
    }

    /** Rejects, and goes on with the next one. */
    @POST
    @Path("reject")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response reject(@PathParam("id") long id, @BeanParam QueueFilter filter, @BeanParam DecisionForm form) {
        Again again = again(id, filter, form);
        Long next = queue.around(id, filter).next();
        return forms.submit(
                form,
                form.rejection(id),
                again,
                answer ->
                        answer.isOk() ? Pages.see(Outcome.REJECTED.address(id, next, filter)) : refused(answer, again));
    }

    private Response approved(long id, Long next, QueueFilter filter, Answer answer, Again again) {
        return switch (answer.json().path("state").asText()) {
            case "published" -> Pages.see(Outcome.PUBLISHED.address(id, next, filter));
            case "approved" -> Pages.see(Outcome.APPROVED.address(id, next, filter));
            default -> again.show(409, Notice.of(words.cameBack()));
        };
    }

    /** A decision of somebody else is not an error: the page says what it was. */
    private Response refused(Answer answer, Again again) {
        return switch (answer.problem()) {
            case "not-proposed" -> again.show(409, Notice.NONE);
            case "seen-differs" -> again.show(412, Notice.of(words.seenDiffers()));
            default -> again.show(answer.status(), Notice.of(answer.detail()));
        };
    }

    private Again again(long id, QueueFilter filter, DecisionForm form) {
        return (status, notice) -> show.page(status, id, filter, notice, form.reason(), SentForm.newForm(), form.uri());
    }
}
