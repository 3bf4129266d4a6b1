package dev.stemma.gateway.proposing;

import dev.stemma.gateway.page.Forms;
import dev.stemma.gateway.page.Notice;
import dev.stemma.gateway.page.Pages;
import dev.stemma.gateway.page.Query;
import dev.stemma.gateway.page.SentForm;
import dev.stemma.gateway.page.Visitor;
import dev.stemma.gateway.upstream.Destination;
import dev.stemma.gateway.wiki.Answer;
import dev.stemma.gateway.wiki.Ask;
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
import java.time.Instant;

/** One's own proposals over HTTP. */
@Path("/proposals")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class ProposingResource {

    private final Proposals proposals;
    private final Visitor visitor;
    private final Forms forms;
    private final Pages pages;
    private final ProposingWords words;

    ProposingResource(Proposals proposals, Visitor visitor, Forms forms, Pages pages, ProposingWords words) {
        this.proposals = proposals;
        this.visitor = visitor;
        this.forms = forms;
        this.pages = pages;
        this.words = words;
    }

    /** All of them, newest first. */
    @GET
    public Response list(@QueryParam("cursor") String cursor, @Context UriInfo uri) {
        if (!visitor.isKnown()) {
            return pages.login(uri);
        }
        Answer answer = proposals.list(new Query().with("cursor", cursor).after("/me/proposals"));
        if (!answer.isOk()) {
            return pages.refusal(answer, uri);
        }
        String next = answer.next()
                .map(more -> new Query().with("cursor", more).after("/proposals"))
                .orElse(null);
        return pages.answer(
                200,
                ProposingPages.proposals(
                        pages.frame(words.mine(), uri), ShownProposal.listOf(answer, Instant.now()), next));
    }

    /**
     * One of them.
     *
     * @param after token of the write that proposed it
     */
    @GET
    @Path("{id: \\d{1,18}}")
    public Response one(@PathParam("id") long id, @QueryParam("after") String after, @Context UriInfo uri) {
        return visitor.isKnown() ? shown(200, id, after, Notice.NONE, SentForm.newForm(), uri) : pages.login(uri);
    }

    /** Takes one back. */
    @POST
    @Path("{id: \\d{1,18}}/withdraw")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response withdraw(@PathParam("id") long id, @BeanParam SentForm form) {
        return forms.submit(
                form,
                Ask.post(Destination.REVISIONS, "/revisions/" + id + "/withdraw", null),
                answer -> Pages.see("/proposals/" + id),
                (status, notice) -> shown(status, id, null, notice, form.form(), form.uri()));
    }

    private Response shown(int status, long id, String after, Notice notice, String form, UriInfo uri) {
        Answer answer = proposals.read(id, after);
        if (!answer.isOk()) {
            return pages.refusal(answer, uri);
        }
        ShownProposal proposal = ShownProposal.of(answer.json(), Instant.now());
        String heading = words.heading(proposal.line().title().text());
        return pages.answer(
                status,
                ProposingPages.proposal(
                        pages.frame(heading, uri), proposal, proposals.changes(proposal), notice, form));
    }
}
