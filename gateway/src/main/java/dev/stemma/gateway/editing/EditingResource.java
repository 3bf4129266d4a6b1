package dev.stemma.gateway.editing;

import dev.stemma.gateway.editing.OpenDraft.Opened;
import dev.stemma.gateway.page.Notice;
import dev.stemma.gateway.page.Pages;
import dev.stemma.gateway.page.Visitor;
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
import java.util.Optional;

/** The editor over HTTP. */
@Path("/edit/{title}")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class EditingResource {

    private final OpenDraft drafts;
    private final EditAnswers answers;
    private final ShowEditor show;
    private final Visitor visitor;
    private final Pages pages;

    EditingResource(OpenDraft drafts, EditAnswers answers, ShowEditor show, Visitor visitor, Pages pages) {
        this.drafts = drafts;
        this.answers = answers;
        this.show = show;
        this.visitor = visitor;
        this.pages = pages;
    }

    /**
     * The editor with the article's text, or empty for a new one. Whoever is not logged in logs in first.
     *
     * @param section id of the section to edit by itself
     * @param proposal open proposal whose text is to be edited, and whose place the edit takes
     */
    @GET
    public Response open(
            @PathParam("title") String written,
            @QueryParam("section") String section,
            @QueryParam("proposal") Long proposal,
            @Context UriInfo uri) {
        Optional<Title> title = Title.of(written);
        if (title.isEmpty()) {
            return pages.invalidTitle(uri);
        }
        if (!visitor.isKnown()) {
            return pages.login(uri);
        }
        Opened opened = opened(title.get(), section, proposal);
        return opened.draft()
                .map(draft -> show.editor(200, draft, Notice.NONE, uri))
                .orElseGet(() -> show.nothing(opened.answer(), uri));
    }

    /** Saves or shows a preview. Whatever goes wrong, the text comes back to go on with. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response submit(@PathParam("title") String written, @BeanParam EditorForm form, @Context UriInfo uri) {
        Optional<Title> title = Title.of(written);
        if (title.isEmpty()) {
            return pages.invalidTitle(uri);
        }
        Draft draft = form.draft(title.get());
        return form.isForPreview() ? answers.preview(draft, form) : answers.saved(draft, form);
    }

    private Opened opened(Title title, String section, Long proposal) {
        if (proposal != null) {
            return drafts.proposal(title, proposal);
        }
        return section == null || section.isEmpty() ? drafts.article(title) : drafts.section(title, section);
    }
}
