package dev.stemma.gateway.delivering.targeting;

import io.smallrye.common.net.CidrAddress;
import io.smallrye.common.net.Inet;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which addresses a webhook may lead to: public ones, and those of networks that an operator allows. An IPv4 address in IPv6
 * clothes is judged as the IPv4 address that it is, or refused.
 */
public final class AddressRules {

    /** The special-purpose registry of IANA: this host, private, shared, loopback, link-local, test, multicast, reserved. */
    private static final List<CidrAddress> NOT_PUBLIC_4 = rules(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4");

    /** All that is public in IPv6 lies in here, but for what follows. */
    private static final List<CidrAddress> PUBLIC_6 = rules("2000::/3");

    /** Protocol assignments with Teredo, documentation, 6to4. */
    private static final List<CidrAddress> NOT_PUBLIC_6 = rules("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");

    private final List<CidrAddress> allowed;

    /**
     * Rules with exceptions.
     *
     * @param allowed networks, each as {@code address/bits}
     * @throws IllegalArgumentException if one is none
     */
    public AddressRules(List<String> allowed) {
        this.allowed = rules(allowed.toArray(String[]::new));
    }

    /** Whether a webhook may lead there. */
    public boolean allow(InetAddress address) {
        return isExcepted(address) || isPublic(address);
    }

    /** Whether an operator allows it by name. */
    public boolean isExcepted(InetAddress address) {
        return matches(allowed, address);
    }

    private static boolean isPublic(InetAddress address) {
        return address instanceof Inet4Address
                ? !matches(NOT_PUBLIC_4, address)
                : matches(PUBLIC_6, address) && !matches(NOT_PUBLIC_6, address);
    }

    private static boolean matches(List<CidrAddress> networks, InetAddress address) {
        return networks.stream().anyMatch(network -> network.matches(address));
    }

    private static List<CidrAddress> rules(String... networks) {
        return Stream.of(networks).map(AddressRules::network).toList();
    }

    private static CidrAddress network(String written) {
        // a zone means something on one machine only
        CidrAddress network = written.indexOf('%') < 0 ? Inet.parseCidrAddress(written.strip()) : null;
        if (network == null) {
            throw new IllegalArgumentException(written + " is no network like 10.0.0.0/8");
        }
        return network;
    }
}
