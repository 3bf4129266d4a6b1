package dev.stemma.links.existence;

import dev.stemma.kit.problem.Problem;
import dev.stemma.kit.problem.ProblemType;
import dev.stemma.links.Existence;
import dev.stemma.links.TitleLookup;
import dev.stemma.markup.InvalidTitle;
import dev.stemma.markup.Title;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Which of many titles lead to an article. */
@Path("/api/v1/links/exists")
@RunOnVirtualThread
@Tag(name = "Links")
class ExistenceResource {

    private static final int MOST_TITLES = 1_000;

    private final TitleLookup titles;

    ExistenceResource(TitleLookup titles) {
        this.titles = titles;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "checkTitles", summary = "Whether titles lead to articles, up to 1000 at once")
    @APIResponse(
            responseCode = "200",
            description = "For each title as it was asked: exists and redirect",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.OBJECT, additionalProperties = Existence.class)))
    @APIResponse(responseCode = "400", description = "invalid-title, naming the title, the rule and the position")
    public Response exists(@NotNull @Valid Question question) {
        Map<String, String> keys = new LinkedHashMap<>();
        question.titles().forEach(written -> keys.put(written, key(written)));
        Map<String, Existence> existing = titles.existing(keys.values());
        Map<String, Existence> answer = new LinkedHashMap<>();
        keys.forEach((written, key) -> answer.put(written, existing.getOrDefault(key, Existence.NONE)));
        return Response.ok(answer).header("Cache-Control", "no-cache").build();
    }

    private static String key(String written) {
        try {
            return Title.parse(written).key();
        } catch (InvalidTitle e) {
            throw new Problem(ProblemType.INVALID_TITLE, e.getMessage())
                    .with("asked", written)
                    .with("rule", e.rule())
                    .with("position", e.position());
        }
    }

    /**
     * What is asked.
     *
     * @param titles in any spelling
     */
    record Question(@NotNull @Size(max = MOST_TITLES) List<@NotNull String> titles) {}
}
