package dev.stemma.launcher.platform;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options that say which platform to run: shared by {@code up} and by the supervisor that it leaves behind. */
public final class PlatformOptions {
    private static final int MOST_INSTANCES = 9;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8080",
            description =
                    "The gateway's port; every other port is counted from it (default: 8080; 0: any that are free).")
    private int port = 8080;

    @Option(
            names = "--instances",
            paramLabel = "SERVICE=N",
            split = ",",
            description = "How many of a service to run, for example article=2 (services: article, revision, link).")
    private Map<String, Integer> instances = new LinkedHashMap<>();

    @Option(names = "--mongo", paramLabel = "URI", description = "Use this MongoDB instead of the built-in store.")
    private String mongo;

    @Option(
            names = "--kafka",
            paramLabel = "SERVERS",
            description = "Use this Kafka (host:port,...) instead of starting one.")
    private String kafka;

    @Option(
            names = "--oidc",
            paramLabel = "URL",
            description = "Use this OpenID provider (its realm's URL) instead of starting Keycloak.")
    private String oidc;

    /** A platform with nothing special but its base port. */
    public static PlatformOptions onPort(int port) {
        PlatformOptions options = new PlatformOptions();
        options.port = port;
        return options;
    }

    /** All ports of this platform. */
    public Ports ports() {
        return new Ports(port);
    }

    /** How many instances of a service to run. */
    public int instancesOf(String service) {
        return instances.getOrDefault(service, 1);
    }

    /** A MongoDB connection string given by the caller. */
    public Optional<String> mongo() {
        return Optional.ofNullable(mongo);
    }

    /** Bootstrap servers given by the caller. */
    public Optional<String> kafka() {
        return Optional.ofNullable(kafka);
    }

    /** An OpenID issuer given by the caller. */
    public Optional<String> oidc() {
        return Optional.ofNullable(oidc);
    }

    /** Refuses what no platform can be made of, and settles on ports where any will do. */
    public void check() {
        port = port == 0 ? FreeBase.find() : port;
        ports();
        instances.forEach((service, number) -> {
            if (!Ports.SERVICES.contains(service)) {
                throw new Refused(
                        ExitCode.USAGE,
                        "--instances knows " + String.join(", ", Ports.SERVICES) + ", but not " + service + ".");
            }
            if (number < 1 || number > MOST_INSTANCES) {
                throw new Refused(
                        ExitCode.USAGE,
                        "--instances " + service + " must be 1 to " + MOST_INSTANCES + ", not " + number + ".");
            }
        });
    }

    /** The same options as arguments again, for the supervisor's command line. */
    public List<String> toArguments(Path data) {
        List<String> arguments = new ArrayList<>(List.of("--port", Integer.toString(port), "--data", data.toString()));
        instances.forEach((service, number) -> arguments.addAll(List.of("--instances", service + "=" + number)));
        mongo().ifPresent(uri -> arguments.addAll(List.of("--mongo", uri)));
        kafka().ifPresent(servers -> arguments.addAll(List.of("--kafka", servers)));
        oidc().ifPresent(url -> arguments.addAll(List.of("--oidc", url)));
        return arguments;
    }
}
