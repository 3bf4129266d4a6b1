package dev.stemma.revision.comparing;

import dev.stemma.kit.caching.Caching;
import dev.stemma.kit.identity.Callers;
import dev.stemma.kit.problem.Problem;
import dev.stemma.kit.problem.ProblemType;
import dev.stemma.revision.RevisionView;
import dev.stemma.revision.ShownRevisions;
import dev.stemma.revision.ShownRevisions.Shown;
import dev.stemma.revision.Texts;
import dev.stemma.revision.Turns;
import dev.stemma.revision.Viewer;
import dev.stemma.revision.comparing.CompareLines.Comparison;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What changed between any two revisions, of one article or of two. */
@Path("/api/v1/revisions/{from}/compare/{to}")
@RunOnVirtualThread
@Tag(name = "Revisions")
@APIResponse(responseCode = "404", description = "revision-not-found, also for a proposal of somebody else")
@APIResponse(responseCode = "410", description = "revision-hidden or article-deleted, unless the caller is a moderator")
class ComparingResource {

    private static final String DIFF = "text/x-diff";
    private static final int DEFAULT_CONTEXT = 3;
    private static final int MOST_CONTEXT = 1_000;

    private final ShownRevisions revisions;
    private final Texts texts;
    private final Turns turns;
    private final Callers callers;

    ComparingResource(ShownRevisions revisions, Texts texts, Turns turns, Callers callers) {
        this.revisions = revisions;
        this.texts = texts;
        this.turns = turns;
        this.callers = callers;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, DIFF})
    @Operation(
            operationId = "compareRevisions",
            summary = "Compares two revisions by lines, and changed lines by words")
    @APIResponse(
            responseCode = "200",
            description = "Lines with what happened to them; as text/x-diff a unified diff that git apply takes",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Compared.class)),
                @Content(mediaType = DIFF, schema = @Schema(implementation = String.class))
            })
    public Response compare(
            @PathParam("from") String from,
            @PathParam("to") String to,
            @Parameter(description = "Unchanged lines around each change: 0 to 1000, default 3, or all")
                    @QueryParam("context")
                    String context,
            @Context HttpHeaders headers,
            Request request) {
        int around = context(context);
        Viewer viewer = Viewer.of(callers);
        Pair pair = new Pair(revisions.find(from, viewer), revisions.find(to, viewer));
        return wantsDiff(headers) ? diff(pair, around, request) : lines(pair, around, viewer, request);
    }

    /** The two revisions that are compared. */
    private record Pair(Shown from, Shown to) {

        boolean isPersonal() {
            return from.isPersonal() || to.isPersonal();
        }
    }

    private static boolean wantsDiff(HttpHeaders headers) {
        for (MediaType accepted : headers.getAcceptableMediaTypes()) {
            if (accepted.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
                return false;
            }
            if (accepted.isCompatible(MediaType.valueOf(DIFF))) {
                return true;
            }
        }
        return false;
    }

    private Response lines(Pair pair, int context, Viewer viewer, Request request) {
        RevisionView from = RevisionView.of(pair.from().revision(), pair.from().history(), viewer);
        RevisionView to = RevisionView.of(pair.to().revision(), pair.to().history(), viewer);
        return answer(pair, request, List.of(from, to, context), () -> {
            Comparison comparison = CompareLines.compare(source(pair.from()), source(pair.to()), context);
            return Response.ok(new Compared(from, to, comparison.lines(), comparison.stats(), comparison.complete()))
                    .type(MediaType.APPLICATION_JSON)
                    .build();
        });
    }

    private Response diff(Pair pair, int context, Request request) {
        String title = pair.from().history().title();
        List<Object> state =
                List.of(DIFF, pair.from().revision().id(), pair.to().revision().id(), context, title);
        return answer(pair, request, state, () -> Response.ok(
                        UnifiedDiff.of(title, source(pair.from()), source(pair.to()), context))
                .type(DIFF + ";charset=UTF-8")
                .build());
    }

    private String source(Shown shown) {
        return texts.source(shown.revision());
    }

    private Response answer(Pair pair, Request request, List<Object> state, Supplier<Response> answer) {
        Supplier<Response> inTurn = () -> turns.take(answer);
        if (pair.isPersonal()) {
            Response personal = Caching.personal(inTurn.get());
            personal.getHeaders().putSingle(HttpHeaders.VARY, HttpHeaders.ACCEPT + ", " + HttpHeaders.AUTHORIZATION);
            return personal;
        }
        Response open = Caching.open(request, Caching.tag(state), inTurn);
        open.getHeaders().putSingle(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        return open;
    }

    private static int context(String written) {
        if (written == null) {
            return DEFAULT_CONTEXT;
        }
        if (written.equals("all")) {
            return CompareLines.ALL_CONTEXT;
        }
        try {
            int lines = Integer.parseInt(written);
            if (lines >= 0 && lines <= MOST_CONTEXT) {
                return lines;
            }
        } catch (NumberFormatException e) {
            throw unusableContext();
        }
        throw unusableContext();
    }

    private static Problem unusableContext() {
        return new Problem(
                ProblemType.INVALID_PARAMETER, "context must be a number from 0 to " + MOST_CONTEXT + ", or all.");
    }

    /**
     * A comparison of two revisions.
     *
     * @param from the first one
     * @param to the second one
     * @param lines what happened to the lines
     * @param stats how many lines were added, removed, changed and moved
     * @param complete false when the comparison is so long that it was cut off
     */
    @Schema(name = "Comparison")
    record Compared(RevisionView from, RevisionView to, List<Line> lines, CompareLines.Stats stats, boolean complete) {}
}
