package dev.stemma.gateway.comparing;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stemma.gateway.comparing.ComparingPages.Comparison;
import dev.stemma.gateway.page.ArticleViews;
import dev.stemma.gateway.page.Pages;
import dev.stemma.gateway.page.Visitor;
import dev.stemma.gateway.upstream.Destination;
import dev.stemma.gateway.wiki.Answer;
import dev.stemma.gateway.wiki.Ask;
import dev.stemma.gateway.wiki.Wiki;
import dev.stemma.markup.Title;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.regex.Pattern;

/** What changed between two revisions. */
@Path("/compare")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class ComparingResource {

    private static final Pattern REVISION = Pattern.compile("\\d{1,18}");

    private final Wiki wiki;
    private final Visitor visitor;
    private final Pages pages;
    private final ArticleViews views;
    private final ComparingWords words;

    ComparingResource(Wiki wiki, Visitor visitor, Pages pages, ArticleViews views, ComparingWords words) {
        this.wiki = wiki;
        this.visitor = visitor;
        this.pages = pages;
        this.views = views;
        this.words = words;
    }

    /**
     * The comparison.
     *
     * @param from id of the revision before
     * @param to id of the revision after
     * @param view {@code inline} shows it in one column
     */
    @GET
    public Response compare(
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("view") String view,
            @Context UriInfo uri) {
        if (!isRevision(from) || !isRevision(to)) {
            return pages.failed(400, words.nothingToCompare(), uri);
        }
        Answer answer = wiki.call(Ask.get(Destination.REVISIONS, "/revisions/" + from + "/compare/" + to)
                .as(visitor.accessToken()));
        return answer.isOk() ? shown(answer.json(), "inline".equals(view), uri) : pages.refusal(answer, uri);
    }

    private Response shown(JsonNode compared, boolean inline, UriInfo uri) {
        Comparison comparison = Comparison.of(compared, inline);
        Title title = comparison.to().title();
        return pages.answer(
                200,
                ComparingPages.comparison(
                        pages.frame(words.changes(title.text()), uri),
                        views.begin(title, "history").join(),
                        comparison));
    }

    private static boolean isRevision(String id) {
        return id != null && REVISION.matcher(id).matches();
    }
}
