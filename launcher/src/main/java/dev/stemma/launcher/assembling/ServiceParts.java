package dev.stemma.launcher.assembling;

import dev.stemma.launcher.platform.DataDirectory;
import dev.stemma.launcher.platform.PlatformOptions;
import dev.stemma.launcher.platform.Ports;
import dev.stemma.local.Part;
import dev.stemma.local.Probe;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The services as parts: which port, which environment.
 *
 * @param mongo the store's connection string
 * @param kafka the broker's host and port
 * @param issuer the realm that tokens come from
 */
record ServiceParts(
        PlatformOptions options,
        DataDirectory data,
        String mongo,
        String kafka,
        String issuer,
        String webClientSecret) {
    static final String GATEWAY = "gateway";

    /** One instance of a service behind the gateway. */
    Part behindTheDoor(String service, int instance, List<String> command) {
        int port = options.ports().service(service, instance);
        Map<String, String> environment = common(service + "-" + instance, port);
        return part(name(service, instance), command, environment, port);
    }

    /** The one public door. */
    Part gateway(List<String> command) {
        Ports ports = options.ports();
        Map<String, String> environment = common(GATEWAY + "-1", ports.gateway());
        for (String service : Ports.SERVICES) {
            environment.put(
                    "STEMMA_GATEWAY_" + service.toUpperCase(java.util.Locale.ROOT) + "_URLS", addresses(service));
        }
        environment.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(ports.management()));
        environment.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
        environment.put("STEMMA_WEB_CLIENT_SECRET", webClientSecret);
        // scripts and tests all come as a few demo users from one address
        environment.put("STEMMA_LIMITS_FACTOR", "1000");
        // one's own programs can take webhooks, unless others sign in here
        environment.put("STEMMA_WEBHOOKS_ALLOWED_NETWORKS", options.oidc().isEmpty() ? "127.0.0.0/8,::1/128" : "");
        return part(GATEWAY, command, environment, ports.gateway());
    }

    static String name(String service, int instance) {
        return instance == 1 ? service : service + "-" + instance;
    }

    private String addresses(String service) {
        return IntStream.rangeClosed(1, options.instancesOf(service))
                .mapToObj(instance -> address(options.ports().service(service, instance)))
                .collect(Collectors.joining(","));
    }

    private Map<String, String> common(String instance, int port) {
        Map<String, String> environment = new HashMap<>();
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        environment.put("KAFKA_BOOTSTRAP_SERVERS", kafka);
        environment.put("QUARKUS_MONGODB_CONNECTION_STRING", mongo);
        environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", issuer);
        environment.put("STEMMA_LOCAL_MODE", Boolean.toString(options.oidc().isEmpty()));
        environment.put(
                "STEMMA_PUBLIC_URL", "http://localhost:" + options.ports().gateway());
        environment.put("STEMMA_INSTANCE", instance);
        return environment;
    }

    private Part part(String name, List<String> command, Map<String, String> environment, int port) {
        Probe probe = Probe.answering(URI.create(address(port) + "/q/health/ready"));
        return new Part(name, command, environment, data.run().resolve(name), probe, address(port));
    }

    private static String address(int port) {
        return "http://127.0.0.1:" + port;
    }
}
