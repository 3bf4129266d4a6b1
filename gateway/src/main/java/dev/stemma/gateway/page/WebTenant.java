package dev.stemma.gateway.page;

import io.quarkus.oidc.TenantResolver;
import io.quarkus.oidc.runtime.OidcUtils;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Keeps the two ways to show who one is apart: pages know a session cookie and no bearer token, the API knows a bearer token
 * and no cookie. So no page of somebody else can make a browser call the API in its owner's name.
 */
@ApplicationScoped
class WebTenant implements TenantResolver {

    private static final String WEB = "web";
    private static final List<String> PAGES = List.of("/wiki/", "/edit/");
    private static final List<String> EXACTLY = List.of("/", "/login", "/logout");

    @Override
    public String resolve(RoutingContext routing) {
        String path = routing.request().path();
        boolean page = EXACTLY.contains(path) || PAGES.stream().anyMatch(path::startsWith);
        // never null: the framework would then let a cookie or a part of the path choose
        return page ? WEB : OidcUtils.DEFAULT_TENANT_ID;
    }
}
