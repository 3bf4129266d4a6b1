package dev.stemma.gateway.locating;

import io.smallrye.common.net.CidrAddress;
import io.smallrye.common.net.Inet;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** The proxies before the gateway whose word about where a request came from counts. By default there is none. */
@ApplicationScoped
class TrustedProxies {

    private static final Logger LOG = Logger.getLogger(TrustedProxies.class);

    /** How often names are looked up: a proxy may start after the gateway, or move. */
    private static final long LOOK_UP_MILLIS = 10_000;

    private final List<CidrAddress> networks = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private volatile Set<InetAddress> named = Set.of();

    @Inject
    TrustedProxies(@ConfigProperty(name = "stemma.trusted-proxies") Optional<List<String>> configured, Vertx vertx) {
        this(configured.orElse(List.of()));
        if (!names.isEmpty()) {
            vertx.executeBlocking(this::lookUp);
            vertx.setPeriodic(LOOK_UP_MILLIS, ignored -> vertx.executeBlocking(this::lookUp));
        }
    }

    TrustedProxies(List<String> configured) {
        configured.forEach(entry -> add(entry.strip()));
    }

    boolean trust(InetAddress address) {
        return named.contains(address) || networks.stream().anyMatch(network -> network.matches(address));
    }

    private void add(String entry) {
        InetAddress address = Inet.parseInetAddress(entry);
        if (address != null) {
            networks.add(CidrAddress.create(address, address.getAddress().length * Byte.SIZE));
        } else if (entry.contains("/")) {
            CidrAddress network = Inet.parseCidrAddress(entry);
            if (network == null) {
                throw new IllegalArgumentException("stemma.trusted-proxies: " + entry
                        + " is no network. Write addresses, networks like 10.0.0.0/8, or names of hosts.");
            }
            networks.add(network);
        } else {
            names.add(entry);
        }
    }

    private Void lookUp() {
        Set<InetAddress> found = new HashSet<>();
        for (String name : names) {
            try {
                found.addAll(List.of(InetAddress.getAllByName(name)));
            } catch (UnknownHostException e) {
                LOG.debugf("The trusted proxy %s has no address at the moment", name);
            }
        }
        named = Set.copyOf(found);
        return null;
    }
}
