package dev.stemma.gateway.delivering;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** Somebody's program that takes messages, and answers as a test wants it. */
final class Receiver implements AutoCloseable {

    private final HttpServer server;
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final Map<String, String> headers = new HashMap<>();
    private volatile Function<Received, Integer> answer = message -> 204;

    Receiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/", this::take);
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A message as it came. */
    record Received(Map<String, List<String>> headers, String body, int answer) {

        String id() {
            return headers.get("webhook-id").getFirst();
        }

        /** Whether a receiver with that secret believes it. */
        boolean isSignedWith(String secret) {
            try {
                new Webhook(secret).verify(body, headers);
                return true;
            } catch (WebhookVerificationException forged) {
                return false;
            }
        }
    }

    /** Answers with that status from now on. */
    void answer(Function<Received, Integer> status) {
        answer = status;
    }

    /** Adds a header to each answer. */
    void answerWith(String header, String value) {
        headers.put(header, value);
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook?from=stemma";
    }

    List<Received> received() {
        return List.copyOf(received);
    }

    void forget() {
        received.clear();
    }

    /** The bodies of what was taken. */
    List<String> taken() {
        return received.stream()
                .filter(message -> message.answer() / 100 == 2)
                .map(Received::body)
                .toList();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            Map<String, List<String>> sent = new HashMap<>();
            exchange.getRequestHeaders().forEach((name, values) -> sent.put(name.toLowerCase(Locale.ROOT), values));
            Received message = new Received(sent, body, 0);
            int status = answer.apply(message);
            received.add(new Received(sent, body, status));
            headers.forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(status, -1);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
