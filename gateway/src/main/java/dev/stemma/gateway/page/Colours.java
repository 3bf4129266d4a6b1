package dev.stemma.gateway.page;

import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;

/** Light or dark colours, as a visitor chose in this browser. */
public final class Colours {

    /** Name of the cookie. Scripts may read and set it. */
    public static final String COOKIE = "colours";

    private Colours() {}

    /** Whether a choice is one of those that there are. */
    public static boolean exist(String choice) {
        return "light".equals(choice) || "dark".equals(choice);
    }

    /** What the visitor chose, or null for what the system prefers. */
    static String chosen(RoutingContext routing) {
        Cookie cookie = routing.request().getCookie(COOKIE);
        return cookie != null && exist(cookie.getValue()) ? cookie.getValue() : null;
    }
}
