package dev.stemma.gateway.editing;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stemma.gateway.editing.EditingPages.Editor;
import dev.stemma.gateway.page.FormGuard;
import dev.stemma.gateway.page.Pages;
import dev.stemma.gateway.page.Visitor;
import dev.stemma.gateway.upstream.Destination;
import dev.stemma.gateway.wiki.Answer;
import dev.stemma.gateway.wiki.Ask;
import dev.stemma.gateway.wiki.Wiki;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;

/** The editor over HTTP. */
@Path("/edit/{title}")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class EditingResource {

    private final Wiki wiki;
    private final Visitor visitor;
    private final Pages pages;
    private final FormGuard guard;
    private final EditingWords words;

    EditingResource(Wiki wiki, Visitor visitor, Pages pages, FormGuard guard, EditingWords words) {
        this.wiki = wiki;
        this.visitor = visitor;
        this.pages = pages;
        this.guard = guard;
        this.words = words;
    }

    /** The editor with the article's text, or empty for a new one. Whoever is not logged in logs in first. */
    @GET
    public Response open(@PathParam("title") String written, @Context UriInfo uri) {
        Optional<Title> title = Title.of(written);
        if (title.isEmpty()) {
            return pages.invalidTitle(uri);
        }
        if (!visitor.isKnown()) {
            return Response.seeOther(URI.create(pages.frame("", uri).login())).build();
        }
        Answer answer = read(title.get());
        return switch (answer.status()) {
            case 200 -> editor(200, Editor.of(draft(answer.json())), uri);
            case 404, 410 -> editor(200, Editor.of(empty(title.get())), uri);
            default -> pages.refusal(answer, uri);
        };
    }

    /** Saves. Whatever goes wrong, the text comes back to go on with. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response save(
            @PathParam("title") String written,
            @BeanParam EditorForm form,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        Optional<Title> title = Title.of(written);
        if (title.isEmpty()) {
            return pages.invalidTitle(uri);
        }
        if (!guard.isFromOurPages(headers, uri)) {
            return pages.foreignForm(uri);
        }
        Draft draft = form.draft(title.get());
        if (!visitor.isKnown()) {
            return loginEnded(draft, uri);
        }
        if (!guard.isGenuine(form.guard(), visitor)) {
            return editor(403, Editor.of(draft).saying(words.guardExpired()), uri);
        }
        return saved(draft, wiki.call(draft.save().as(visitor.accessToken())), uri);
    }

    private Response saved(Draft draft, Answer answer, UriInfo uri) {
        String page = "/wiki/" + draft.title().path();
        return switch (answer.status()) {
            case 200, 201 ->
                Response.seeOther(URI.create(page
                                + answer.consistency()
                                        .map(token -> "?after=" + token)
                                        .orElse("")))
                        .build();
            case 202 -> Response.seeOther(URI.create(page + "?proposed=1")).build();
            case 401 -> loginEnded(draft, uri);
            case 409, 412 -> conflict(draft, answer, uri);
            default -> refused(draft, answer, uri);
        };
    }

    /** Shows both texts. What is saved next replaces the one that stands now, by somebody who has seen it. */
    private Response conflict(Draft draft, Answer answer, UriInfo uri) {
        JsonNode current = answer.json().path("current");
        JsonNode revision = current.path("revision");
        String source = current.path("source").asText(null);
        if (source == null) {
            JsonNode article = read(draft.title()).json();
            revision = article.path("revision");
            source = article.path("source").asText(null);
        }
        if (source == null || !revision.path("id").canConvertToLong()) {
            return refused(draft, answer, uri);
        }
        String message = draft.base().isPresent() ? words.conflict() : words.createdMeanwhile();
        Editor editor = Editor.of(draft.onto(revision.path("id").longValue()))
                .saying(message)
                .beside(source, revision.path("author").path("name").asText());
        return editor(409, editor, uri);
    }

    private Response refused(Draft draft, Answer answer, UriInfo uri) {
        String message = words.notSaved() + " " + answer.detail();
        return editor(answer.status(), Editor.of(draft).saying(message), uri);
    }

    private Response loginEnded(Draft draft, UriInfo uri) {
        String login = "/login?to=/";
        return editor(401, Editor.of(draft).saying(words.loginEnded()).withLogin(login), uri);
    }

    private Answer read(Title title) {
        return wiki.call(
                Ask.get(Destination.ARTICLES, "/articles/" + title.path()).as(visitor.accessToken()));
    }

    private Response editor(int status, Editor editor, UriInfo uri) {
        String title = editor.base() == null
                ? words.creating(editor.title().text())
                : words.editing(editor.title().text());
        return pages.answer(status, EditingPages.editor(pages.frame(title, uri), editor));
    }

    private static Draft draft(JsonNode article) {
        return new Draft(
                Title.parse(article.path("title").asText()),
                article.path("source").asText(),
                "",
                false,
                Optional.of(article.path("revision").path("id").longValue()),
                newForm());
    }

    private static Draft empty(Title title) {
        return new Draft(title, "", "", false, Optional.empty(), newForm());
    }

    private static String newForm() {
        return UUID.randomUUID().toString();
    }
}
