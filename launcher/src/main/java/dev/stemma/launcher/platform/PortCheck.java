package dev.stemma.launcher.platform;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;

/** Looks at every port before anything is started, so that a taken one stops nothing halfway. */
public final class PortCheck {
    private PortCheck() {}

    /**
     * Refuses when a port is taken, naming all that are and who holds them.
     *
     * @param needed part name by port
     */
    public static void check(Map<Integer, String> needed) {
        List<String> taken = taken(needed);
        if (!taken.isEmpty()) {
            throw new Refused(
                    ExitCode.PORT_TAKEN,
                    "nothing was started:\n  " + String.join("\n  ", taken)
                            + "\nEnd that, or choose another base port: stemma up --port N");
        }
    }

    /** One sentence for each taken port. */
    public static List<String> taken(Map<Integer, String> needed) {
        return needed.entrySet().stream()
                .filter(entry -> isTaken(entry.getKey()))
                .map(entry -> "port " + entry.getKey() + " (" + entry.getValue() + ") is taken"
                        + PortHolder.of(entry.getKey())
                                .map(holder -> " by " + holder)
                                .orElse(""))
                .toList();
    }

    static boolean isTaken(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return false;
        } catch (IOException e) {
            return true;
        }
    }
}
