package dev.stemma.gateway.explaining;

import dev.stemma.gateway.explaining.ExplainingPages.Explanation;
import dev.stemma.gateway.page.Frame;
import dev.stemma.kit.problem.Problem;
import dev.stemma.kit.problem.ProblemType;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The page that the {@code type} of every problem leads to. */
@Path("/problems/{slug}")
class ProblemResource {

    /** What the problem means. The same for everybody. */
    @GET
    @RunOnVirtualThread
    public Response explain(@PathParam("slug") String slug) {
        ProblemType type = ProblemType.of(slug)
                .orElseThrow(() -> new Problem(ProblemType.NOT_FOUND, "There is no problem of this name."));
        Explanation explanation = new Explanation(type.slug(), type.status(), type.title(), type.explanation());
        Frame frame = Frame.forEverybody(type.title(), "/problems/" + type.slug());
        return Response.ok(ExplainingPages.problem(frame, explanation).render())
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .header("Cache-Control", "public, max-age=3600")
                .build();
    }
}
