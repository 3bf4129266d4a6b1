package dev.stemma.gateway.colouring;

import dev.stemma.gateway.page.Colours;
import dev.stemma.gateway.page.Destinations;
import dev.stemma.gateway.page.FormGuard;
import dev.stemma.gateway.page.Pages;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Duration;

/** The switch between light and dark, for browsers that run no script; a script does the same without a new page. */
@Path("/colours")
@RunOnVirtualThread
class ColouringResource {

    private static final Duration REMEMBERED = Duration.ofDays(365);

    private final FormGuard guard;
    private final Pages pages;

    ColouringResource(FormGuard guard, Pages pages) {
        this.guard = guard;
        this.pages = pages;
    }

    /**
     * Remembers the choice in the browser.
     *
     * @param choice {@code light} or {@code dark}; anything else means what the system prefers
     * @param to path of the page to come back to
     */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response choose(
            @FormParam("colours") @DefaultValue("") String choice,
            @FormParam("to") @DefaultValue("/") String to,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        if (!guard.isFromOurPages(headers, uri)) {
            return pages.foreignForm(uri);
        }
        boolean exists = Colours.exist(choice);
        return Response.seeOther(URI.create(Destinations.withinTheWiki(to)))
                .cookie(new NewCookie.Builder(Colours.COOKIE)
                        .value(exists ? choice : "")
                        .path("/")
                        .maxAge(exists ? (int) REMEMBERED.toSeconds() : 0)
                        .sameSite(NewCookie.SameSite.LAX)
                        .build())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
