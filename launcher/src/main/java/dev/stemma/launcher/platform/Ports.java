package dev.stemma.launcher.platform;

import java.util.List;

/**
 * The ports of one platform, all counted from one base.
 *
 * @param base the gateway's port, the only one that people need to know
 */
public record Ports(int base) {
    /** The services behind the gateway, in the order of their ports. */
    public static final List<String> SERVICES = List.of("article", "revision", "link");

    private static final int HIGHEST_OFFSET = 400;

    /** Refuses a base that leaves no room for the others. */
    public Ports {
        if (base < 1 || base + HIGHEST_OFFSET > 65_535) {
            throw new Refused(
                    ExitCode.USAGE,
                    "--port must be between 1 and " + (65_535 - HIGHEST_OFFSET) + ", not " + base + ".");
        }
    }

    /** The one public port. */
    public int gateway() {
        return base;
    }

    /**
     * The port of one instance of a service behind the gateway.
     *
     * @param instance counted from 1; the first instances are base+1 to base+3, the second ones base+11 to base+13
     */
    public int service(String service, int instance) {
        return base + 1 + SERVICES.indexOf(service) + 10 * (instance - 1);
    }

    /** Keycloak. */
    public int keycloak() {
        return base + 100;
    }

    /** The store. */
    public int store() {
        return base + 200;
    }

    /** The broker. */
    public int kafka() {
        return base + 300;
    }

    /** The broker's own controller. */
    public int kafkaController() {
        return base + 301;
    }

    /** Health and metrics of the gateway. */
    public int management() {
        return base + HIGHEST_OFFSET;
    }
}
