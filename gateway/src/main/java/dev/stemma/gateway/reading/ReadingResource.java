package dev.stemma.gateway.reading;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stemma.gateway.page.Pages;
import dev.stemma.gateway.page.Titles;
import dev.stemma.gateway.reading.AskForArticle.Asked;
import dev.stemma.gateway.reading.ReadingPages.OwnProposals;
import dev.stemma.gateway.wiki.Answer;
import dev.stemma.markup.Title;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The page of an article. */
@Path("/wiki/{title}")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class ReadingResource {

    private static final Pattern CONSISTENCY = Pattern.compile("\\d{1,18}:\\d{1,18}(\\.\\d{1,18})?");

    private final Pages pages;
    private final AskForArticle questions;
    private final ComposeArticle composing;

    ReadingResource(Pages pages, AskForArticle questions, ComposeArticle composing) {
        this.pages = pages;
        this.questions = questions;
        this.composing = composing;
    }

    /**
     * An article.
     *
     * @param after token of a write that the page shall contain
     * @param proposed there when the visitor's edit became a proposal right before
     * @param redirect {@code no} shows a redirect itself and not where it leads to
     */
    @GET
    public Response article(
            @PathParam("title") String written,
            @QueryParam("after") String after,
            @QueryParam("proposed") String proposed,
            @QueryParam("redirect") String redirect,
            @Context UriInfo uri) {
        Optional<Title> title = Title.of(written);
        if (title.isEmpty()) {
            return pages.invalidTitle(uri);
        }
        Optional<String> consistency = Optional.ofNullable(after)
                .filter(token -> CONSISTENCY.matcher(token).matches());
        boolean follow = !"no".equals(redirect);
        Asked asked = questions.about(title.get(), consistency);
        Answer head = questions.head(title.get(), follow, consistency).join();
        return switch (head.status()) {
            case 200 -> shown(head.json(), title.get(), asked, consistency, proposed != null, uri);
            case 404, 410 -> missing(title.get(), asked, head.status(), uri);
            default -> pages.refusal(head, uri);
        };
    }

    private Response shown(
            JsonNode article, Title written, Asked first, Optional<String> after, boolean proposed, UriInfo uri) {
        Title title = Title.parse(article.path("title").asText());
        boolean elsewhere = !title.key().equals(written.key());
        Asked asked = elsewhere ? questions.about(title, after) : first;
        Answer text = asked.html().join();
        if (!text.isOk()) {
            return pages.refusal(text, uri);
        }
        OwnProposals proposals = new OwnProposals(proposed, waiting(asked, article.path("id")));
        return pages.answer(
                200,
                ReadingPages.article(
                        pages.frame(title.text(), uri),
                        asked.tabs().join(),
                        composing.compose(article, title, asked),
                        proposals));
    }

    private static List<Long> waiting(Asked asked, JsonNode article) {
        List<Long> waiting = new ArrayList<>();
        asked.proposals().join().ifPresent(answer -> answer.json().path("items").forEach(proposal -> {
            String state = proposal.path("state").asText();
            boolean open = state.equals("proposed") || state.equals("conflicted");
            if (open && proposal.path("article").path("id").equals(article)) {
                waiting.add(proposal.path("id").asLong());
            }
        }));
        return waiting;
    }

    private Response missing(Title title, Asked asked, int status, UriInfo uri) {
        List<Title> backlinks = Titles.of(questions.backlinks(title).join());
        return pages.answer(
                status,
                ReadingPages.missing(
                        pages.frame(title.text(), uri), asked.tabs().join(), status == 410, backlinks));
    }
}
