package dev.stemma.gateway.linking;

import dev.stemma.gateway.linking.LinkingPages.Choice;
import dev.stemma.gateway.page.Pages;
import dev.stemma.gateway.page.Query;
import dev.stemma.gateway.upstream.Destination;
import dev.stemma.gateway.wiki.Answer;
import dev.stemma.gateway.wiki.Ask;
import dev.stemma.gateway.wiki.Wiki;
import dev.stemma.kit.problem.Problem;
import dev.stemma.kit.problem.ProblemType;
import dev.stemma.markup.Title;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** The lists that links make, and one article by chance. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class ListsResource {

    private final Wiki wiki;
    private final Pages pages;
    private final LinkingWords words;
    private final List<Known> lists;

    ListsResource(Wiki wiki, Pages pages, LinkingWords words) {
        this.wiki = wiki;
        this.pages = pages;
        this.words = words;
        this.lists = List.of(
                new Known("most-linked", "/links/most-linked", words.mostLinked(), words.mostLinkedHint()),
                new Known("wanted", "/links/wanted", words.wanted(), words.wantedHint()),
                new Known("orphans", "/links/orphans", words.orphans(), words.orphansHint()),
                new Known("dead-ends", "/links/dead-ends", words.deadEnds(), words.deadEndsHint()),
                new Known("broken-anchors", "/links/broken-anchors", words.brokenAnchors(), words.brokenAnchorsHint()),
                new Known("redirects", "/links/redirects", words.redirects(), words.redirectsHint()),
                new Known(
                        "broken-redirects",
                        "/links/redirects?kind=broken",
                        words.brokenRedirects(),
                        words.brokenRedirectsHint()),
                new Known(
                        "double-redirects",
                        "/links/redirects?kind=double",
                        words.doubleRedirects(),
                        words.doubleRedirectsHint()));
    }

    /** A list: its name in our addresses, where the API has it, its heading and what is in it. */
    private record Known(String slug, String source, String name, String hint) {}

    /** The lists that there are. */
    @GET
    @Path("lists")
    public Response lists(@Context UriInfo uri) {
        List<Choice> choices = lists.stream()
                .map(list -> new Choice("/lists/" + list.slug(), list.name(), list.hint()))
                .toList();
        return pages.answer(200, LinkingPages.lists(pages.frame(words.lists(), uri), choices));
    }

    /** One of them. */
    @GET
    @Path("lists/{slug}")
    public Response list(@PathParam("slug") String slug, @QueryParam("cursor") String cursor, @Context UriInfo uri) {
        Known list = lists.stream()
                .filter(known -> known.slug().equals(slug))
                .findFirst()
                .orElseThrow(() -> new Problem(ProblemType.NOT_FOUND, "There is no list of this name."));
        String separator = list.source().contains("?") ? "&" : "?";
        String query = new Query()
                .with("limit", "100")
                .with("cursor", cursor)
                .after("")
                .substring(1);
        Answer answer = wiki.call(Ask.get(Destination.LINKS, list.source() + separator + query));
        LinkList entries = LinkList.of(answer, "/lists/" + slug + "?cursor=", slug.equals("wanted"));
        return pages.answer(200, LinkingPages.list(pages.frame(list.name(), uri), list.hint(), entries));
    }

    /** Leads to an article by chance. */
    @GET
    @Path("random")
    public Response random(@Context UriInfo uri) {
        Answer answer = wiki.call(Ask.get(Destination.LINKS, "/links/random"));
        Optional<Title> title = Title.of(answer.json().path("title").asText(""));
        return title.map(found -> Response.seeOther(URI.create("/wiki/" + found.path()))
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .build())
                .orElseGet(() -> pages.failed(answer.isOk() ? 404 : answer.status(), words.noArticle(), uri));
    }
}
