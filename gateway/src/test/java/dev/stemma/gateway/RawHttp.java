package dev.stemma.gateway;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

/** A connection that sends exactly the bytes it is told to. */
public final class RawHttp implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 20_000;
    private static final int GLANCE_MILLIS = 50;

    private final Socket socket;

    /** Connects to the gateway under test. */
    public RawHttp() throws IOException {
        socket = new Socket("127.0.0.1", RestAssured.port);
        socket.setSoTimeout(PATIENCE_MILLIS);
    }

    /** Sends lines, each ended by CR LF; characters are sent as one byte each. */
    public RawHttp send(String... lines) throws IOException {
        return send((String.join("\r\n", lines) + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Sends bytes. */
    public RawHttp send(byte[] bytes) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(bytes);
        out.flush();
        return this;
    }

    /** Reads what the gateway answers, until it closes the connection or its first answer is complete. */
    public String answer() throws IOException {
        StringBuilder answer = new StringBuilder();
        byte[] buffer = new byte[8192];
        while (!isComplete(answer)) {
            int read = socket.getInputStream().read(buffer);
            if (read < 0) {
                break;
            }
            answer.append(new String(buffer, 0, read, StandardCharsets.UTF_8));
        }
        return answer.toString();
    }

    /** Reads what comes behind an answer, until the gateway closes the connection. */
    public String rest() throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    /** Sends some more characters, and tells whether the gateway has closed the connection. */
    public boolean isCutOffBy(String more) throws IOException {
        try {
            send(more.getBytes(StandardCharsets.ISO_8859_1));
            socket.setSoTimeout(GLANCE_MILLIS);
            byte[] buffer = new byte[8192];
            int read = socket.getInputStream().read(buffer);
            while (read > 0) {
                read = socket.getInputStream().read(buffer);
            }
            return true;
        } catch (SocketTimeoutException open) {
            return false;
        } catch (SocketException reset) {
            return true;
        }
    }

    private static boolean isComplete(StringBuilder answer) {
        int end = answer.indexOf("\r\n\r\n");
        if (end < 0) {
            return false;
        }
        String head = answer.substring(0, end).toLowerCase();
        int length = head.indexOf("content-length: ");
        if (length < 0) {
            return answer.toString().endsWith("0\r\n\r\n") || head.startsWith("http/1.1 304");
        }
        String digits =
                head.substring(length + 16).lines().findFirst().orElse("0").strip();
        return answer.substring(end + 4).getBytes(StandardCharsets.UTF_8).length >= Integer.parseInt(digits);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
