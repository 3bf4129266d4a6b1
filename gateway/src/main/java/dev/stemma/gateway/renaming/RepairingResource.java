package dev.stemma.gateway.renaming;

import dev.stemma.gateway.page.Pages;
import dev.stemma.gateway.page.Visitor;
import dev.stemma.gateway.upstream.Destination;
import dev.stemma.gateway.wiki.Answer;
import dev.stemma.gateway.wiki.Ask;
import dev.stemma.gateway.wiki.Wiki;
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
import java.util.Optional;
import java.util.regex.Pattern;

/** How far a repair of links is, for everybody who has its address. */
@Path("/repairs/{id: [0-9a-zA-Z-]{1,64}}")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class RepairingResource {

    private static final Pattern CONSISTENCY = Pattern.compile("\\d{1,18}:\\d{1,18}");

    private final Wiki wiki;
    private final Visitor visitor;
    private final Pages pages;
    private final RenamingWords words;

    RepairingResource(Wiki wiki, Visitor visitor, Pages pages, RenamingWords words) {
        this.wiki = wiki;
        this.visitor = visitor;
        this.pages = pages;
        this.words = words;
    }

    /**
     * The repair.
     *
     * @param after token of the renaming that began it
     */
    @GET
    public Response progress(@PathParam("id") String id, @QueryParam("after") String after, @Context UriInfo uri) {
        Optional<String> token = Optional.ofNullable(after).filter(CONSISTENCY.asMatchPredicate());
        Ask ask = Ask.get(Destination.LINKS, "/links/repairs/" + id);
        Answer answer = wiki.call(ask.as(visitor.accessToken()).after(token));
        if (!answer.isOk()) {
            return pages.refusal(answer, uri);
        }
        ShownRepair repair = ShownRepair.of(answer.json());
        return pages.answer(200, RenamingPages.repair(pages.frame(words.repairing(), uri), repair));
    }
}
