package dev.stemma.gateway.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * What every page shows around its own content.
 *
 * @param title title of the page
 * @param visitor name of the visitor, or null
 * @param guard token for the page's forms
 * @param here path and query of the page, to come back to after logging in
 * @param moderator whether the visitor is a moderator
 * @param colours what the visitor chose, {@code light} or {@code dark}; or null for what the system prefers
 */
public record Frame(String title, String visitor, String guard, String here, boolean moderator, String colours) {

    /** The frame of a page that looks the same for everybody. */
    public static Frame forEverybody(String title, String here) {
        return new Frame(title, null, "", here, false, null);
    }

    /** Where logging in starts, coming back here. */
    public String login() {
        return "/login?to=" + URLEncoder.encode(here, StandardCharsets.UTF_8);
    }

    /** The visitor in addresses. */
    public String visitorPath() {
        return Query.encoded(visitor);
    }

    /** The page's path, without its query. */
    public String path() {
        int query = here.indexOf('?');
        return query < 0 ? here : here.substring(0, query);
    }

    /** Whether the page is that one, or below it. */
    public boolean isAt(String path) {
        return here.equals(path) || here.startsWith(path + "/") || here.startsWith(path + "?");
    }
}
