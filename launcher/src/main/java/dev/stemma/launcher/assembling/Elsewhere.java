package dev.stemma.launcher.assembling;

import dev.stemma.launcher.supervising.PartPlan;
import dev.stemma.local.Probe;
import dev.stemma.local.StackHome;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parts that somebody else runs: only whether they can be reached is of interest. */
final class Elsewhere {
    private static final Pattern FIRST_HOST = Pattern.compile("(?:mongodb://)?(?:[^@/]*@)?([^:,/?]+)(?::(\\d+))?.*");
    private static final int MONGO_PORT = 27_017;
    private static final int KAFKA_PORT = 9_092;

    private Elsewhere() {}

    static PartPlan store(String uri) {
        // A name to be looked up in DNS says no port; the services find out by themselves.
        Probe probe = uri.startsWith("mongodb+srv:") ? () -> true : reachable(uri, MONGO_PORT);
        return PartPlan.external("store", uri.replaceFirst("//[^@/]*@", "//"), probe);
    }

    static PartPlan broker(String servers, StackHome home, Path log) {
        Probe probe = new TopicsElsewhere(reachable(servers, KAFKA_PORT), home, servers, log);
        return PartPlan.external("broker", servers, probe);
    }

    static PartPlan identity(String issuer) {
        return PartPlan.external(
                "identity", issuer, Probe.answering(URI.create(issuer + "/.well-known/openid-configuration")));
    }

    private static Probe reachable(String address, int usualPort) {
        Matcher host = FIRST_HOST.matcher(address);
        if (!host.matches()) {
            throw new IllegalArgumentException("No host and port in " + address);
        }
        int port = host.group(2) == null ? usualPort : Integer.parseInt(host.group(2));
        return () -> {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(host.group(1), port), Probe.TIMEOUT_MILLIS);
                return true;
            } catch (IOException e) {
                throw new IOException("nothing answers at " + host.group(1) + ":" + port, e);
            }
        };
    }
}
