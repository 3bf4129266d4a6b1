package dev.stemma.links.outgoing;

import dev.stemma.kit.caching.Caching;
import dev.stemma.links.Existence;
import dev.stemma.links.LinkPage;
import dev.stemma.links.LinkPages;
import dev.stemma.links.Target;
import dev.stemma.links.TitleLookup;
import dev.stemma.links.Titles;
import dev.stemma.markup.Title;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where an article links to. */
@Path("/api/v1/articles")
@RunOnVirtualThread
@Tag(name = "Links")
class OutgoingLinksResource {

    private final TitleLookup titles;
    private final LinkPages pages;

    OutgoingLinksResource(TitleLookup titles, LinkPages pages) {
        this.titles = titles;
        this.pages = pages;
    }

    @GET
    @Path("{title: .+}/links")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "listLinks", summary = "All links of an article, in the order of its text")
    @APIResponse(
            responseCode = "200",
            description = "Every title and section that the article links to",
            content = @Content(schema = @Schema(implementation = Links.class)))
    @APIResponse(responseCode = "404", description = "article-not-found")
    @APIResponse(responseCode = "410", description = "article-deleted")
    public Response list(@PathParam("title") String written, Request request) {
        Title title = Titles.parse(written);
        // deleted between the two reads: the second look-up says so
        LinkPage page =
                pages.whole(titles.require(title).id()).filter(LinkPage::live).orElseGet(() -> titles.require(title));
        Response answer = Response.ok(new Links(items(page)))
                .header(
                        HttpHeaders.CONTENT_LOCATION,
                        "/api/v1/articles/" + Title.parse(page.title()).path() + "/links")
                .build();
        return Caching.open(request, answer);
    }

    private List<Link> items(LinkPage page) {
        Map<String, Existence> existing =
                titles.existing(page.targets().stream().map(Target::key).toList());
        Map<Place, Link> links = new LinkedHashMap<>();
        for (Target target : page.targets()) {
            Existence leadsTo = existing.getOrDefault(target.key(), Existence.NONE);
            links.merge(
                    new Place(target.key(), target.anchor()),
                    new Link(
                            target.title(),
                            target.anchor(),
                            target.count(),
                            leadsTo.exists(),
                            leadsTo.redirect(),
                            page.keys().contains(target.key()),
                            List.of(Spot.of(target, page))),
                    Link::and);
        }
        return List.copyOf(links.values());
    }

    /**
     * The links of an article.
     *
     * @param items each place once
     */
    @Schema(name = "ArticleLinks")
    record Links(List<Link> items) {}

    /**
     * Links of the article that lead to the same place.
     *
     * @param title where they lead
     * @param anchor id of the heading that they lead to, or null
     * @param count how many they are
     * @param exists whether there is such an article
     * @param redirect the title that it leads on to, or null
     * @param self whether they lead to the article itself
     * @param places where they stand: one for each section
     */
    @Schema(name = "ArticleLink")
    record Link(
            String title, String anchor, int count, boolean exists, String redirect, boolean self, List<Spot> places) {

        private Link and(Link more) {
            List<Spot> both = new ArrayList<>(places);
            both.addAll(more.places);
            return new Link(title, anchor, count + more.count, exists, redirect, self, both);
        }
    }

    /**
     * Links that stand in the same section.
     *
     * @param section id of the heading above them, or null above the first
     * @param label the words that the first of them shows
     * @param position where it begins, in code points of the source
     * @param count how many they are
     */
    @Schema(name = "LinkPlace")
    record Spot(String section, String label, int position, int count) {

        private static Spot of(Target target, LinkPage page) {
            String section = target.section() == null ? null : page.sections().get(target.section());
            return new Spot(section, target.label(), target.position(), target.count());
        }
    }

    private record Place(String key, String anchor) {}
}
