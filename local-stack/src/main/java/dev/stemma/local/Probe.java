package dev.stemma.local;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tells whether a part can do its work yet. */
@FunctionalInterface
public interface Probe {

    /** How long one look may take, in milliseconds. */
    int TIMEOUT_MILLIS = 2_000;

    /**
     * Looks once.
     *
     * @return true when the part is ready, false when it is not and nothing more can be said
     * @throws IOException when the part is not ready; the message says why, for people
     */
    boolean ready() throws IOException;

    /**
     * Ready when something listens on a port of the loopback address.
     *
     * @param port a TCP port
     * @return a probe that connects and closes
     */
    static Probe listening(int port) {
        return () -> {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), TIMEOUT_MILLIS);
                return true;
            } catch (IOException refused) {
                throw new IOException("nothing listens on port " + port + " yet", refused);
            }
        };
    }

    /**
     * Ready when a GET answers 200.
     *
     * @param address an http address
     * @return a probe that reads the status only
     */
    static Probe answering(URI address) {
        return () -> {
            HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
            connection.setConnectTimeout(TIMEOUT_MILLIS);
            connection.setReadTimeout(TIMEOUT_MILLIS);
            try {
                int status = connection.getResponseCode();
                if (status != HttpURLConnection.HTTP_OK) {
                    throw new IOException(address + " answers " + status);
                }
                return true;
            } finally {
                connection.disconnect();
            }
        };
    }

    /**
     * Ready when a file holds the id of a living process: how a process says "done" that has no other sign of it.
     *
     * @param file written by the process, see {@link ReadyFile}
     * @return a probe that a file left by a killed process does not deceive
     */
    static Probe announced(Path file) {
        return () -> {
            if (!Files.exists(file)) {
                throw new IOException("it has not announced itself yet");
            }
            String pid = Files.readString(file).strip();
            return !pid.isEmpty()
                    && ProcessHandle.of(Long.parseLong(pid))
                            .filter(ProcessHandle::isAlive)
                            .isPresent();
        };
    }

    /**
     * Both, this one first.
     *
     * @param next looked at when this one is ready
     * @return a probe that is ready when both are
     */
    default Probe and(Probe next) {
        return () -> ready() && next.ready();
    }
}
