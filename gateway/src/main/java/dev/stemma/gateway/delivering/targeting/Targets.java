package dev.stemma.gateway.delivering.targeting;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/** Decides for each URL whether a webhook may lead there, and to which address. */
public final class Targets {

    private static final int LONGEST = 2_048;
    private static final int MOST_PORTS = 65_535;

    private final AddressRules rules;
    private final Resolver resolver;

    /** By these rules. */
    public Targets(AddressRules rules, Resolver resolver) {
        this.rules = rules;
        this.resolver = resolver;
    }

    /**
     * Looks the host up once, and checks every address that it has.
     *
     * @param attempt chooses among several addresses, so that the next attempt takes the next one
     * @throws RefusedTarget if the URL is unusable, or one of the addresses is not allowed
     */
    public Target find(String written, int attempt) throws RefusedTarget {
        URI url = parse(written);
        List<InetAddress> addresses = resolve(new Target(url, null).host());
        if (!addresses.stream().allMatch(rules::allow)) {
            throw new RefusedTarget(
                    "not-public",
                    "The host has an address that is not public. Webhooks only lead to public addresses.");
        }
        if (!url.getScheme().equalsIgnoreCase("https") && !addresses.stream().allMatch(rules::isExcepted)) {
            throw new RefusedTarget("insecure", "The URL must begin with https://.");
        }
        return new Target(url, addresses.get(Math.floorMod(attempt, addresses.size())));
    }

    private static URI parse(String written) throws RefusedTarget {
        try {
            URI url = new URI(written);
            String scheme = url.getScheme();
            boolean http = "https".equalsIgnoreCase(scheme) || "http".equalsIgnoreCase(scheme);
            if (!http || url.getHost() == null || url.getPort() == 0 || url.getPort() > MOST_PORTS) {
                throw malformed("The URL must be like https://example.org/hook; write other letters than a to z in its"
                        + " host as Punycode.");
            }
            if (url.getRawUserInfo() != null || url.getRawFragment() != null || written.length() > LONGEST) {
                throw malformed("The URL must have no user, no fragment, and at most " + LONGEST + " characters.");
            }
            return url;
        } catch (URISyntaxException e) {
            throw malformed("The URL is none: " + e.getReason() + ".");
        }
    }

    private List<InetAddress> resolve(String host) throws RefusedTarget {
        try {
            return Arrays.asList(resolver.resolve(host));
        } catch (UnknownHostException e) {
            throw new RefusedTarget("unknown-host", "The host of the URL cannot be found.");
        }
    }

    private static RefusedTarget malformed(String sentence) {
        return new RefusedTarget("malformed", sentence);
    }
}
