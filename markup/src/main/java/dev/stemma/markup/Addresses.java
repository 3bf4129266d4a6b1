package dev.stemma.markup;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Knows which addresses a page may hold. */
final class Addresses {

    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto");

    /** Whatever stands before a colon, unless a slash, question mark or number sign comes first. */
    private static final Pattern SCHEME = Pattern.compile("([^:/?#]*+):");

    /** What browsers drop or could drop from an address before they look for its scheme. */
    private static final Pattern DROPPED = Pattern.compile("[\\x00-\\x20\\x7F-\\xA0\\p{Cf}\\p{Z}]");

    private Addresses() {}

    static boolean isSafe(String address) {
        Matcher matcher = SCHEME.matcher(DROPPED.matcher(address).replaceAll(""));
        return !matcher.lookingAt() || SCHEMES.contains(matcher.group(1).toLowerCase(Locale.ROOT));
    }

    static boolean isAbsolute(String address) {
        String lower = address.substring(0, Math.min(8, address.length())).toLowerCase(Locale.ROOT);
        return lower.startsWith("http:") || lower.startsWith("https:") || lower.startsWith("//");
    }

    /** A fragment, percent-encoded where it is not ASCII. */
    static String fragment(String id) {
        StringBuilder fragment = new StringBuilder();
        for (byte octet : id.getBytes(StandardCharsets.UTF_8)) {
            if (octet > 0) {
                fragment.append((char) octet);
            } else {
                fragment.append(String.format(Locale.ROOT, "%%%02X", octet & 0xFF));
            }
        }
        return fragment.toString();
    }
}
