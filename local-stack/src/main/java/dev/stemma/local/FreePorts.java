package dev.stemma.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Ports that nothing listens on. */
public final class FreePorts {

    private FreePorts() {}

    /**
     * A port of the loopback address that was free a moment ago.
     *
     * @return a port that the system would not soon give to someone else
     */
    public static int next() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException noPort) {
            throw new UncheckedIOException("There is no free port", noPort);
        }
    }
}
