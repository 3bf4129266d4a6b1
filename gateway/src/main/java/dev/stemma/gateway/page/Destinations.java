package dev.stemma.gateway.page;

import java.net.URI;
import java.net.URISyntaxException;

/** Where a form may send somebody on to: nowhere but to pages of this wiki. */
public final class Destinations {

    private static final String HOME = "/";

    private Destinations() {}

    /** The path, if it stays within the wiki, else the start page. */
    public static String withinTheWiki(String to) {
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
