package dev.stemma.gateway.entering;

import java.net.URI;
import java.net.URISyntaxException;

/** Where somebody may be sent after logging in: nowhere but to pages of this wiki. */
final class Destinations {

    private static final String HOME = "/";

    private Destinations() {}

    /** The path, if it stays within the wiki, else the start page. */
    static String withinTheWiki(String to) {
        boolean local = to.startsWith("/")
                && !to.startsWith("//")
                && to.chars().allMatch(c -> c > ' ' && c != '\\' && c < 0x7F);
        try {
            return local && new URI(to).getHost() == null && !to.startsWith("/login") ? to : HOME;
        } catch (URISyntaxException e) {
            return HOME;
        }
    }
}
