package dev.stemma.links.tallying;

import dev.stemma.kit.caching.Caching;
import dev.stemma.kit.identity.Callers;
import dev.stemma.kit.identity.Role;
import dev.stemma.kit.paging.Cursor;
import dev.stemma.kit.paging.PageRequest;
import dev.stemma.links.tallying.Recount.Difference;
import dev.stemma.links.tallying.Recount.Part;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Checks the lists, a part at a time: first what is tallied, then the articles. */
@Path("/api/v1/links/recount")
@RunOnVirtualThread
@Tag(name = "Links")
class RecountResource {

    private static final int CURSOR_PARTS = 2;
    private static final String TALLIES = "tallies";
    private static final String ARTICLES = "articles";

    private final Recount recount;
    private final Callers callers;

    RecountResource(Recount recount, Callers callers) {
        this.recount = recount;
        this.callers = callers;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Counts a part of the link graph anew and tells what the lists have wrong; for administrators")
    @APIResponse(
            responseCode = "200",
            description = "What differs, how many were checked, and the cursor of the next part")
    @APIResponse(responseCode = "403", description = "forbidden")
    public Response check(@BeanParam PageRequest page) {
        callers.require(Role.ADMIN);
        Cursor cursor = page.cursor(CURSOR_PARTS).orElse(Cursor.after(TALLIES, ""));
        boolean tallies = cursor.text(0).equals(TALLIES);
        Part part = tallies
                ? recount.tallies(cursor.text(1), page.limit())
                : recount.articles(cursor.number(1), page.limit());
        return Caching.personal(Response.ok(new Checked(part.differences(), part.checked(), next(part, tallies)))
                .build());
    }

    private static String next(Part part, boolean tallies) {
        if (part.last() != null) {
            return Cursor.after(tallies ? TALLIES : ARTICLES, part.last()).encoded();
        }
        return tallies ? Cursor.after(ARTICLES, 0).encoded() : null;
    }

    /**
     * What was checked.
     *
     * @param items what differs
     * @param checked how many places or articles were looked at
     * @param next cursor of the next part, or null when all is done
     */
    record Checked(List<Difference> items, int checked, String next) {}
}
