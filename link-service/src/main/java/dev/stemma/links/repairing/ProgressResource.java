package dev.stemma.links.repairing;

import dev.stemma.kit.caching.Caching;
import dev.stemma.kit.problem.Problem;
import dev.stemma.kit.problem.ProblemType;
import dev.stemma.links.LinkPage;
import dev.stemma.links.LinkPages;
import dev.stemma.links.repairing.RepairTask.State;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How far a repair is. */
@Path("/api/v1/links/repairs/{id}")
@RunOnVirtualThread
@Tag(name = "Links")
class ProgressResource {

    private static final int MOST_SKIPPED = 500;

    private final Repairs repairs;
    private final RepairTasks tasks;
    private final LinkPages pages;

    ProgressResource(Repairs repairs, RepairTasks tasks, LinkPages pages) {
        this.repairs = repairs;
        this.tasks = tasks;
        this.pages = pages;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "How far the repair of links after a renaming is")
    @APIResponse(
            responseCode = "200",
            description = "How many articles it is about, how many are done, which were skipped")
    @APIResponse(responseCode = "404", description = "repair-not-found")
    public Response progress(@PathParam("id") String id, Request request) {
        Repair repair = repairs.find(id)
                .orElseThrow(() -> new Problem(
                        ProblemType.REPAIR_NOT_FOUND, "No renaming whose links are repaired has the id " + id + "."));
        return Caching.open(request, Response.ok(progress(repair)).build());
    }

    private Progress progress(Repair repair) {
        long open = tasks.count(repair.id(), State.PLANNED) + tasks.count(repair.id(), State.ASKED);
        long done = tasks.count(repair.id(), State.DONE);
        long skipped = tasks.count(repair.id(), State.SKIPPED);
        return new Progress(
                repair.id(),
                repair.title(),
                pages.byId(repair.article()).map(LinkPage::title).orElse(null),
                repair.planned() && open == 0,
                open + done + skipped,
                done,
                tasks.in(repair.id(), State.SKIPPED, MOST_SKIPPED).stream()
                        .map(task -> new Skipped(task.title(), task.reason()))
                        .toList(),
                repair.until());
    }

    /**
     * The answer.
     *
     * @param id id of the repair
     * @param from the old title
     * @param to the article's title by now
     * @param finished whether nothing is left to do for the articles that are known to link to the old title
     * @param total how many articles it is about so far
     * @param done in how many of them no link to the old title is left
     * @param skipped articles that were not repaired, at most 500
     * @param until how long links that come up later are repaired too
     */
    record Progress(
            String id,
            String from,
            String to,
            boolean finished,
            long total,
            long done,
            List<Skipped> skipped,
            Instant until) {}

    /**
     * An article that was not repaired.
     *
     * @param title its title
     * @param reason why
     */
    record Skipped(String title, String reason) {}
}
