package dev.stemma.article.previewing;

import dev.stemma.article.Titles;
import dev.stemma.article.drafting.Drafts;
import dev.stemma.article.previewing.PreviewText.Preview;
import dev.stemma.kit.caching.Caching;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Previews over HTTP. Needs no token, since nothing is stored and nothing told that is not public. */
@Path("/api/v1")
@RunOnVirtualThread
@Tag(name = "Articles")
class PreviewResource {

    private final PreviewText previews;

    PreviewResource(PreviewText previews) {
        this.previews = previews;
    }

    /**
     * What shall be shown.
     *
     * @param title where it would stand, or null
     * @param source the text
     */
    record PreviewRequest(String title, @NotNull String source) {}

    /** Formats a text as an edit of it would be shown. */
    @POST
    @Path("preview")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "previewText",
            summary = "Format a text as an edit of it would be shown",
            description = "Nothing is stored. Needs no token.")
    @APIResponse(
            responseCode = "200",
            description = "The text as readers would see it",
            content = @Content(schema = @Schema(implementation = Preview.class)))
    @APIResponse(responseCode = "400", description = "invalid-title, invalid-source or too-many-links")
    @APIResponse(responseCode = "413", description = "source-too-large")
    public Response preview(@NotNull @Valid PreviewRequest request) {
        Preview preview = previews.preview(
                request.title() == null ? null : Titles.parse(request.title()), Drafts.checked(request.source()));
        return Caching.personal(Response.ok(preview).build());
    }
}
