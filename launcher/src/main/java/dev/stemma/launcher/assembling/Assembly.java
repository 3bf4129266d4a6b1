package dev.stemma.launcher.assembling;

import dev.stemma.launcher.platform.DataDirectory;
import dev.stemma.launcher.platform.Installation;
import dev.stemma.launcher.platform.PlatformOptions;
import dev.stemma.launcher.platform.Ports;
import dev.stemma.launcher.supervising.PartPlan;
import dev.stemma.local.AotCache;
import dev.stemma.local.Broker;
import dev.stemma.local.Keycloak;
import dev.stemma.local.Part;
import dev.stemma.local.StackHome;
import dev.stemma.local.Store;
import dev.stemma.local.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Which parts make up the platform that the options describe, and which ports they take. */
public final class Assembly {
    private static final Set<String> NEEDED_BY_SERVICES = Set.of("broker", "store");

    private final Installation installation;
    private final StackHome home;
    private final DataDirectory data;
    private final PlatformOptions options;

    /** The platform in {@code data}, run from {@code installation}. */
    public Assembly(Installation installation, DataDirectory data, PlatformOptions options) {
        this.installation = installation;
        this.home = new StackHome(installation.root());
        this.data = data;
        this.options = options;
    }

    /** Every port that this platform listens on, with the part that does. */
    public Map<Integer, String> ports() {
        Ports ports = options.ports();
        Map<Integer, String> needed = new LinkedHashMap<>();
        needed.put(ports.gateway(), ServiceParts.GATEWAY);
        for (String service : Ports.SERVICES) {
            for (int instance = 1; instance <= options.instancesOf(service); instance++) {
                needed.put(ports.service(service, instance), ServiceParts.name(service, instance));
            }
        }
        if (options.oidc().isEmpty()) {
            needed.put(ports.keycloak(), "keycloak");
        }
        if (options.mongo().isEmpty()) {
            needed.put(ports.store(), "store");
        }
        if (options.kafka().isEmpty()) {
            needed.put(ports.kafka(), "broker");
            needed.put(ports.kafkaController(), "broker's controller");
        }
        needed.put(ports.management(), "gateway's management");
        return needed;
    }

    /** The realm that tokens come from. */
    public String issuer() {
        return options.oidc().orElse("http://localhost:" + options.ports().keycloak() + "/realms/stemma");
    }

    /** Every part, in the order in which they start; to be called in the process that will be their supervisor. */
    public List<PartPlan> parts() {
        List<PartPlan> parts = new ArrayList<>(infrastructure());
        for (String service : services()) {
            List<String> cached = cache(service).runFlags();
            for (int instance = 1; instance <= options.instancesOf(service); instance++) {
                parts.add(new PartPlan(service(service, instance, cached), NEEDED_BY_SERVICES));
            }
        }
        return parts;
    }

    /** Broker, store and Keycloak, or what stands in for them elsewhere. */
    public List<PartPlan> infrastructure() {
        return List.of(broker(), store(), identity());
    }

    /** The services by their short names, the gateway last. */
    public List<String> services() {
        return Stream.concat(Ports.SERVICES.stream(), Stream.of(ServiceParts.GATEWAY))
                .toList();
    }

    /** The cache that makes a service start faster. */
    public AotCache cache(String service) {
        return new ServiceProgram(installation, service).cache();
    }

    /**
     * One instance of a service.
     *
     * @param instance counted from 1
     * @param aotFlags flags of its cache, or none
     */
    public Part service(String service, int instance, List<String> aotFlags) {
        List<String> command = new ServiceProgram(installation, service).command(aotFlags);
        ServiceParts parts = new ServiceParts(options, data, mongo(), kafka(), issuer(), webClientSecret());
        return service.equals(ServiceParts.GATEWAY)
                ? parts.gateway(command)
                : parts.behindTheDoor(service, instance, command);
    }

    private PartPlan broker() {
        return options.kafka()
                .map(servers -> Elsewhere.broker(servers, home, data.log("broker")))
                .orElseGet(() -> new PartPlan(localBroker().part(), Set.of()));
    }

    private PartPlan store() {
        return options.mongo()
                .map(Elsewhere::store)
                .orElseGet(() -> new PartPlan(localStore().part(), Set.of()));
    }

    private PartPlan identity() {
        return options.oidc()
                .map(Elsewhere::identity)
                .orElseGet(() -> new PartPlan(localKeycloak().part(), Set.of()));
    }

    /** With a provider of somebody else's, the secret comes from the environment, as in a deployment. */
    private String webClientSecret() {
        return options.oidc().isPresent()
                ? System.getenv().getOrDefault("STEMMA_WEB_CLIENT_SECRET", "")
                : localKeycloak().secrets().web();
    }

    private Keycloak localKeycloak() {
        try {
            return Keycloak.in(
                    home, data.path().resolve("keycloak"), options.ports().keycloak());
        } catch (IOException e) {
            throw new UncheckedIOException("Keycloak's data in " + data.path() + " cannot be read or written", e);
        }
    }

    private Broker localBroker() {
        Ports ports = options.ports();
        return new Broker(
                home, data.path().resolve("broker"), ports.kafka(), ports.kafkaController(), Topics.platform());
    }

    private Store localStore() {
        return new Store(home, data.path().resolve("store"), options.ports().store());
    }

    private String mongo() {
        return options.mongo().orElseGet(() -> localStore().connectionString());
    }

    private String kafka() {
        return options.kafka().orElseGet(() -> localBroker().bootstrapServers());
    }
}
