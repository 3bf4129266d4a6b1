package dev.stemma.gateway.entering;

import dev.stemma.gateway.page.Destinations;
import dev.stemma.gateway.page.FormGuard;
import dev.stemma.gateway.page.Pages;
import dev.stemma.gateway.page.Visitor;
import dev.stemma.gateway.page.Words;
import io.quarkus.oidc.OidcConfigurationMetadata;
import io.quarkus.oidc.OidcSession;
import io.quarkus.oidc.runtime.OidcUtils;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Logging in and out. The tokens stay here, encrypted in cookies that no script can read. */
@Path("/")
@RunOnVirtualThread
class EnteringResource {

    private final Visitor visitor;
    private final SecurityIdentity identity;
    private final FormGuard guard;
    private final Pages pages;
    private final Words words;

    @ConfigProperty(name = "stemma.public-url", defaultValue = "http://localhost:8080")
    URI publicUrl;

    EnteringResource(Visitor visitor, SecurityIdentity identity, FormGuard guard, Pages pages, Words words) {
        this.visitor = visitor;
        this.identity = identity;
        this.guard = guard;
        this.pages = pages;
        this.words = words;
    }

    /**
     * Sends somebody without a session to the identity provider, and on to the page that they came from once they are back.
     *
     * @param to path of that page
     */
    @GET
    @Path("login")
    @Authenticated
    public Response login(@QueryParam("to") @DefaultValue("/") String to, @Context UriInfo uri) {
        if (!visitor.isKnown()) {
            return pages.failed(403, words.demoUsersAreRefused(), uri);
        }
        return Response.seeOther(URI.create(Destinations.withinTheWiki(to)))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** Ends the session here and at the identity provider. */
    @POST
    @Path("logout")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response logout(
            @FormParam(FormGuard.FIELD) @DefaultValue("") String token,
            @Context HttpHeaders headers,
            @Context UriInfo uri,
            @Context OidcSession session) {
        if (!guard.isFromOurPages(headers, uri) || !guard.isGenuine(token, visitor)) {
            return pages.foreignForm(uri);
        }
        URI next = endOfSession();
        if (visitor.isKnown()) {
            session.logout().await().indefinitely();
        }
        return Response.seeOther(next)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private URI endOfSession() {
        URI home = UriBuilder.fromUri(publicUrl).path("/").build();
        OidcConfigurationMetadata provider = identity.getAttribute(OidcUtils.CONFIG_METADATA_ATTRIBUTE);
        Optional<String> proof = visitor.proofForLogout();
        if (provider == null || provider.getEndSessionUri() == null || proof.isEmpty()) {
            return home;
        }
        return UriBuilder.fromUri(provider.getEndSessionUri())
                .queryParam("id_token_hint", proof.get())
                .queryParam("post_logout_redirect_uri", "{home}")
                .build(home.toString());
    }
}
