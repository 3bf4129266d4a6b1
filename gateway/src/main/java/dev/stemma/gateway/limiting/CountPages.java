package dev.stemma.gateway.limiting;

import dev.stemma.gateway.locating.ClientAddresses;
import dev.stemma.gateway.page.Pages;
import dev.stemma.gateway.page.Visitor;
import dev.stemma.kit.identity.Role;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Counts what people do on pages, from the same allowances as what they do through the API. */
@Singleton
class CountPages {

    private static final Set<String> READS = Set.of("GET", "HEAD");
    private static final String HEALTH = "/q/";

    private final RateLimits limits;
    private final ClientAddresses clients;
    private final Visitor visitor;
    private final RoutingContext routing;
    private final Pages pages;
    private final LimitingWords words;

    CountPages(
            RateLimits limits,
            ClientAddresses clients,
            Visitor visitor,
            RoutingContext routing,
            Pages pages,
            LimitingWords words) {
        this.limits = limits;
        this.clients = clients;
        this.visitor = visitor;
        this.routing = routing;
        this.pages = pages;
        this.words = words;
    }

    @ServerRequestFilter
    Response count(ContainerRequestContext request) {
        UriInfo uri = request.getUriInfo();
        if (Counted.is(routing) || uri.getPath().startsWith(HEALTH)) {
            return null;
        }
        Optional<Standing> standing = standing(!READS.contains(request.getMethod()));
        Counted.note(routing, standing);
        return standing.filter(counted -> !counted.isWithin())
                .map(counted -> tooMany(counted, uri))
                .orElse(null);
    }

    private Optional<Standing> standing(boolean write) {
        return visitor.isKnown()
                ? limits.count(new Requester(visitor.id(), false, roles()), write)
                : Optional.of(limits.count(clients.of(routing.request())));
    }

    private Set<String> roles() {
        return visitor.has(Role.ADMIN) ? Set.of(Role.ADMIN.roleName()) : Set.of();
    }

    private Response tooMany(Standing standing, UriInfo uri) {
        Response page = pages.failed(429, words.tooMany(standing.retryAfter()), uri);
        return Response.fromResponse(page)
                .header("Retry-After", standing.retryAfter())
                .build();
    }
}
