package dev.stemma.gateway.routing;

import dev.stemma.gateway.upstream.Destination;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The table of everything that can be reached from outside. What it does not name does not exist. */
final class PublicRoutes {

    private static final String API = "/api/v1";

    private final List<Route> routes = new ArrayList<>();

    PublicRoutes() {
        articles();
        revisions();
        links();
        gateway();
    }

    /** The routes that lead to that address, whatever their methods. */
    List<Route> at(Address address) {
        return routes.stream().filter(route -> route.matches(address)).toList();
    }

    /** The methods that any of the routes answers, for {@code Allow}. */
    static Set<String> methods(List<Route> routes) {
        Set<String> methods = new TreeSet<>();
        routes.forEach(route -> methods.addAll(route.methods()));
        return methods;
    }

    private void articles() {
        Destination service = Destination.ARTICLES;
        to(service, "GET HEAD POST", "/articles");
        to(service, "GET HEAD PUT DELETE", "/articles/*");
        to(service, "GET HEAD", "/articles/*/html", "/articles/*/sections", "/articles/*/permissions");
        to(service, "POST", "/articles/*/rename", "/articles/*/restore");
        to(service, "PUT", "/articles/*/protection");
        to(service, "GET HEAD", "/article-ids/*", "/article-ids/*/html");
        to(service, "POST", "/preview", "/republish");
    }

    private void revisions() {
        Destination service = Destination.REVISIONS;
        to(service, "GET HEAD", "/articles/*/revisions", "/articles/*/blame", "/articles/*/history/verify");
        to(service, "POST", "/articles/*/rollback");
        to(service, "GET HEAD", "/revisions/*", "/revisions/*/html", "/revisions/*/compare/*", "/revisions/*/merge");
        to(service, "POST", "/revisions/*/approve", "/revisions/*/reject", "/revisions/*/withdraw");
        to(service, "POST", "/revisions/*/hide", "/revisions/*/unhide", "/revisions/*/erase");
        to(service, "POST", "/revisions/*/undo", "/revisions/*/restore");
        to(service, "GET HEAD", "/users/*/contributions", "/changes", "/me/proposals");
        to(service, "GET HEAD", "/moderation/queue", "/moderation/log");
    }

    private void links() {
        Destination service = Destination.LINKS;
        to(service, "GET HEAD", "/articles/*/links", "/articles/*/backlinks", "/articles/*/related");
        to(service, "GET HEAD", "/articles/*/neighbourhood", "/articles/*/rename-impact");
        to(service, "POST", "/links/exists");
        to(service, "GET HEAD", "/links/wanted", "/links/orphans", "/links/dead-ends", "/links/broken-anchors");
        to(service, "GET HEAD", "/links/redirects", "/links/most-linked", "/links/path", "/links/stats");
        to(service, "GET HEAD", "/links/random", "/links/repairs/*");
        to(service, "GET HEAD", "/links/self-links", "/links/recount");
        to(service, "GET HEAD POST DELETE", "/links/rebuild");
        to(service, "POST", "/links/rebuild/switch");
    }

    private void gateway() {
        here("GET HEAD", API + "/me");
        here("GET", API + "/stream/changes");
        here("GET HEAD POST", API + "/webhooks");
        here("GET HEAD DELETE", API + "/webhooks/*");
        here("POST", API + "/webhooks/*/secret", API + "/webhooks/*/enable", API + "/webhooks/*/replays");
        here("GET HEAD", API + "/webhooks/*/deliveries", API + "/webhooks/*/deliveries/*");
        here("GET HEAD", API + "/webhooks/*/replays/*");
        here("POST", API + "/webhooks/*/deliveries/*/retry");
        here("GET HEAD", "/openapi", "/openapi.yaml", "/openapi.json", "/docs", "/docs/signed-in");
        here("GET HEAD", "/", "/wiki/*", "/problems/*", "/assets/*", "/bundle/*", "/bundle/assets/*");
        here("GET HEAD POST", "/undo/*", "/revert/*", "/rollback/*", "/hide/*");
        here("GET HEAD", "/proposals", "/proposals/*", "/review", "/review/*", "/repairs/*");
        here("POST", "/proposals/*/withdraw", "/review/*/approve", "/review/*/reject");
        here("GET HEAD", "/search", "/articles", "/changes", "/users/*", "/random", "/lists", "/lists/*");
        here("GET HEAD", "/history/*", "/revision/*", "/compare", "/blame/*", "/links/*");
        here("GET HEAD POST", "/edit/*", "/rename/*", "/protect/*", "/delete/*", "/restore/*");
        here("GET HEAD", "/login");
        here("POST", "/logout", "/colours");
        here("GET HEAD", "/q/health/live", "/q/health/ready");
    }

    private void to(Destination service, String methods, String... paths) {
        for (String path : paths) {
            add(methods, API + path, Optional.of(service));
        }
    }

    private void here(String methods, String... paths) {
        for (String path : paths) {
            add(methods, path, Optional.empty());
        }
    }

    private void add(String methods, String path, Optional<Destination> destination) {
        List<String> pattern =
                path.equals("/") ? List.of() : Arrays.asList(path.substring(1).split("/"));
        routes.add(new Route(Set.of(methods.split(" ")), pattern, destination));
    }
}
