package dev.stemma.gateway.reviewing;

import dev.stemma.gateway.page.Notice;
import dev.stemma.gateway.page.Pages;
import dev.stemma.gateway.page.Query;
import dev.stemma.gateway.page.Subjects;
import dev.stemma.gateway.proposing.ShownProposal;
import dev.stemma.gateway.reviewing.ReviewingPages.Desk;
import dev.stemma.gateway.reviewing.ReviewingPages.Log;
import dev.stemma.gateway.wiki.Answer;
import dev.stemma.kit.identity.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.Objects;

/** The queue and the log over HTTP, for moderators. */
@Path("/review")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class DeskResource {

    private final Subjects subjects;
    private final Queue queue;
    private final Deeds deeds;
    private final Pages pages;
    private final ReviewingWords words;

    DeskResource(Subjects subjects, Queue queue, Deeds deeds, Pages pages, ReviewingWords words) {
        this.subjects = subjects;
        this.queue = queue;
        this.deeds = deeds;
        this.pages = pages;
        this.words = words;
    }

    /**
     * What waits.
     *
     * @param cursor where the queue goes on
     * @param done proposal that was decided just now
     * @param how what became of it
     */
    @GET
    public Response desk(
            @BeanParam QueueFilter filter,
            @QueryParam("cursor") String cursor,
            @QueryParam("done") Long done,
            @QueryParam("how") String how,
            @Context UriInfo uri) {
        return subjects.allowed(Role.MODERATOR, uri, () -> {
            Answer answer = queue.read(filter, cursor);
            if (!answer.isOk()) {
                return pages.refusal(answer, uri);
            }
            String more = answer.next()
                    .map(next -> filter.query().with("cursor", next).after("/review"))
                    .orElse(null);
            Desk desk = new Desk(filter, ShownProposal.listOf(answer, Instant.now()), more);
            Notice notice =
                    Outcome.of(how).map(outcome -> outcome.notice(done, words)).orElse(Notice.NONE);
            return pages.answer(200, ReviewingPages.desk(pages.frame(words.desk(), uri), desk, notice));
        });
    }

    /**
     * What moderators did.
     *
     * @param article title of an article
     * @param moderator name of a moderator
     * @param cursor where the log goes on
     */
    @GET
    @Path("log")
    public Response log(
            @QueryParam("article") String article,
            @QueryParam("moderator") String moderator,
            @QueryParam("cursor") String cursor,
            @Context UriInfo uri) {
        return subjects.allowed(Role.MODERATOR, uri, () -> {
            Answer answer = deeds.read(filter(article, moderator).with("cursor", cursor));
            if (!answer.isOk()) {
                return pages.refusal(answer, uri);
            }
            String next = answer.next()
                    .map(more -> filter(article, moderator).with("cursor", more).after("/review/log"))
                    .orElse(null);
            Log log = new Log(Deeds.listOf(answer), text(article), text(moderator), next);
            return pages.answer(200, ReviewingPages.log(pages.frame(words.logHeading(), uri), log));
        });
    }

    private static Query filter(String article, String moderator) {
        return new Query().with("article", article).with("moderator", moderator);
    }

    private static String text(String parameter) {
        return Objects.requireNonNullElse(parameter, "");
    }
}
