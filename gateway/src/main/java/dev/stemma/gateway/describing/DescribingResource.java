package dev.stemma.gateway.describing;

import dev.stemma.kit.caching.Caching;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

/** The API's description, and a page that shows it and lets one try it. The same for everybody. */
@Path("/")
@RunOnVirtualThread
class DescribingResource {

    private static final String YAML = "application/yaml";

    private final Description description;

    DescribingResource(Description description) {
        this.description = description;
    }

    /** As YAML, unless the client prefers JSON. */
    @GET
    @Path("openapi")
    @Produces(YAML)
    public Response openapi(@Context Request request) {
        return yaml(request);
    }

    /** As JSON for who prefers that. */
    @GET
    @Path("openapi")
    @Produces(MediaType.APPLICATION_JSON)
    public Response openapiForJson(@Context Request request) {
        return json(request);
    }

    /** As YAML. */
    @GET
    @Path("openapi.yaml")
    @Produces(YAML)
    public Response yaml(@Context Request request) {
        return Caching.open(request, answer(description.asYaml()));
    }

    /** As JSON. */
    @GET
    @Path("openapi.json")
    @Produces(MediaType.APPLICATION_JSON)
    public Response json(@Context Request request) {
        return Caching.open(request, answer(description.asJson()));
    }

    /** A page to read it and to try it. */
    @GET
    @Path("docs")
    @Produces(MediaType.TEXT_HTML)
    public Response docs() {
        return page(DescribingPages.docs());
    }

    /** Where the identity provider comes back to: hands its answer to the page that asked. */
    @GET
    @Path("docs/signed-in")
    @Produces(MediaType.TEXT_HTML)
    public Response signedIn() {
        return page(DescribingPages.signedIn());
    }

    private static Response answer(String document) {
        return Response.ok(document)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }

    private static Response page(TemplateInstance page) {
        return Response.ok(page.render())
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }
}
