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

/** Previews over HTTP. Needs no token, since nothing is stored and nothing told that is not public. */
@Path("/api/v1")
@RunOnVirtualThread
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
    public Response preview(@NotNull @Valid PreviewRequest request) {
        Preview preview = previews.preview(
                request.title() == null ? null : Titles.parse(request.title()), Drafts.checked(request.source()));
        return Caching.personal(Response.ok(preview).build());
    }
}
