package dev.stemma.gateway.following;

import dev.stemma.gateway.following.FollowingPages.Changes;
import dev.stemma.gateway.page.Pages;
import dev.stemma.gateway.page.Query;
import dev.stemma.gateway.page.RevisionFilter;
import dev.stemma.gateway.page.RevisionLine;
import dev.stemma.gateway.page.Visitor;
import dev.stemma.gateway.upstream.Destination;
import dev.stemma.gateway.wiki.Answer;
import dev.stemma.gateway.wiki.Ask;
import dev.stemma.gateway.wiki.Wiki;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** What was changed lately, by anybody or by one person. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class FollowingResource {

    private final Wiki wiki;
    private final Visitor visitor;
    private final Pages pages;
    private final FollowingWords words;

    FollowingResource(Wiki wiki, Visitor visitor, Pages pages, FollowingWords words) {
        this.wiki = wiki;
        this.visitor = visitor;
        this.pages = pages;
        this.words = words;
    }

    /** Recent changes; the page's script adds those that come while it is open. */
    @GET
    @Path("changes")
    public Response changes(@BeanParam RevisionFilter filter, @Context UriInfo uri) {
        Answer answer = ask(filter.asked().after("/changes"));
        if (!answer.isOk()) {
            return pages.refusal(answer, uri);
        }
        Changes changes = new Changes(RevisionLine.listOf(answer), filter.next("/changes", next(answer)), live(filter));
        return pages.answer(200, FollowingPages.changes(pages.frame(words.recent(), uri), filter, changes));
    }

    /** What one person wrote. */
    @GET
    @Path("users/{name}")
    public Response contributions(
            @PathParam("name") String name, @BeanParam RevisionFilter filter, @Context UriInfo uri) {
        filter.author = null;
        filter.kind = null;
        String person = "/users/" + Query.encoded(name);
        Answer answer = ask(filter.asked().after(person + "/contributions"));
        if (!answer.isOk()) {
            return pages.refusal(answer, uri);
        }
        Changes changes = new Changes(RevisionLine.listOf(answer), filter.next(person, next(answer)), null);
        return pages.answer(
                200, FollowingPages.contributions(pages.frame(words.contributions(name), uri), filter, changes));
    }

    private Answer ask(String path) {
        return wiki.call(Ask.get(Destination.REVISIONS, path).as(visitor.accessToken()));
    }

    private static String next(Answer answer) {
        return answer.next().orElse(null);
    }

    /** The stream knows kinds and authors; where more is asked for, or an earlier time, nothing is live. */
    private static String live(RevisionFilter filter) {
        boolean fromNow = isEmpty(filter.cursor) && isEmpty(filter.until) && isEmpty(filter.minor);
        return fromNow
                ? new Query()
                        .with("author", filter.author)
                        .with("kind", filter.kind)
                        .after("/api/v1/stream/changes")
                : null;
    }

    private static boolean isEmpty(String field) {
        return field == null || field.isBlank();
    }
}
