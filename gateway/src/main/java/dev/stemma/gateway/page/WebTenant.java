package dev.stemma.gateway.page;

import io.quarkus.oidc.TenantResolver;
import io.quarkus.oidc.runtime.OidcUtils;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Keeps the two ways to show who one is apart: pages know a session cookie and no bearer token, the API knows a bearer token
 * and no cookie. So no page of somebody else can make a browser call the API in its owner's name.
 */
@ApplicationScoped
class WebTenant implements TenantResolver {

    private static final String WEB = "web";
    private static final String API = "/api/";

    @Override
    public String resolve(RoutingContext routing) {
        // never null: the framework would then let a cookie or a part of the path choose
        return routing.request().path().startsWith(API) ? OidcUtils.DEFAULT_TENANT_ID : WEB;
    }
}
