package dev.stemma.links.rebuilding;

import dev.stemma.kit.caching.Caching;
import dev.stemma.kit.identity.Callers;
import dev.stemma.kit.identity.Role;
import dev.stemma.kit.paging.Cursor;
import dev.stemma.kit.paging.PageRequest;
import dev.stemma.links.Generations.State;
import dev.stemma.links.LinkPage;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Rebuilding over HTTP, for administrators. */
@Path("/api/v1/links/rebuild")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Links")
class RebuildingResource {

    /** What is under way is the same in both soon: what still differs after so many looks is another. */
    private static final int LOOKS = 20;

    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Rebuild rebuild;
    private final Callers callers;

    RebuildingResource(Rebuild rebuild, Callers callers) {
        this.rebuild = rebuild;
        this.callers = callers;
    }

    @POST
    @Operation(summary = "Begins to build the link graph anew beside the one that is read; for administrators")
    @APIResponse(responseCode = "200", description = "Which generation is read and which is being built")
    @APIResponse(responseCode = "403", description = "forbidden")
    public Response begin() {
        callers.require(Role.ADMIN);
        return generations(rebuild.begin());
    }

    @GET
    @Operation(summary = "Compares a part of both generations; for administrators")
    @APIResponse(
            responseCode = "200",
            description = "What differs, how many were compared, and the cursor of the next part")
    public Response compare(@BeanParam PageRequest page) {
        callers.require(Role.ADMIN);
        State state = rebuild.underWay();
        long behind = page.cursor(1).map(cursor -> cursor.number(0)).orElse(0L);
        List<LinkPage> some = rebuild.behind(behind, page.limit(), state);
        List<Difference> differences = new ArrayList<>();
        for (LinkPage kept : some) {
            difference(kept, state).ifPresent(parts -> differences.add(new Difference(kept.id(), kept.title(), parts)));
        }
        String next = some.isEmpty() ? null : Cursor.after(some.getLast().id()).encoded();
        return Caching.personal(
                Response.ok(new Compared(differences, some.size(), next)).build());
    }

    private Optional<String> difference(LinkPage kept, State state) {
        Optional<String> parts = rebuild.difference(kept, state);
        for (int look = 1; look < LOOKS && parts.isPresent() && !parts.get().equals("missing"); look++) {
            LockSupport.parkNanos(PAUSE.toNanos());
            parts = rebuild.difference(rebuild.now(kept, state), state);
        }
        return parts;
    }

    @POST
    @Path("switch")
    @Operation(summary = "Makes the generation that was built the one that is read; for administrators")
    @APIResponse(responseCode = "200", description = "Which generation is read")
    @APIResponse(responseCode = "503", description = "not-caught-up or events-delayed: repeat the request")
    public Response turnOver() {
        callers.require(Role.ADMIN);
        return generations(rebuild.turnOver());
    }

    @DELETE
    @Operation(summary = "Gives a rebuild up; for administrators")
    @APIResponse(responseCode = "204", description = "What was built is gone")
    public Response giveUp() {
        callers.require(Role.ADMIN);
        rebuild.giveUp();
        return Caching.personal(Response.noContent().build());
    }

    private static Response generations(State state) {
        return Caching.personal(
                Response.ok(new Building(state.current(), state.next())).build());
    }

    /**
     * The generations.
     *
     * @param current the one that is read
     * @param next the one that is being built, or null
     */
    record Building(long current, Long next) {}

    /**
     * An article that is not the same in both.
     *
     * @param id its id
     * @param title its title in the one that is read
     * @param parts what differs, or {@code missing}
     */
    record Difference(long id, String title, String parts) {}

    /**
     * What was compared.
     *
     * @param items the articles that differ
     * @param checked how many articles were compared
     * @param next cursor of the next part, or null when all is done
     */
    record Compared(List<Difference> items, int checked, String next) {}
}
