package dev.stemma.gateway.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * What every page shows around its own content.
 *
 * @param title title of the page
 * @param visitor name of the visitor, or null
 * @param guard token for the page's forms
 * @param here path of the page, to come back to after logging in
 */
public record Frame(String title, String visitor, String guard, String here) {

    /** The frame of a page for a visitor. */
    public static Frame of(String title, String here, Visitor visitor, FormGuard guard) {
        return new Frame(title, visitor.name().orElse(null), guard.token(visitor), here);
    }

    /** Where logging in starts, coming back here. */
    public String login() {
        return "/login?to=" + URLEncoder.encode(here, StandardCharsets.UTF_8);
    }
}
