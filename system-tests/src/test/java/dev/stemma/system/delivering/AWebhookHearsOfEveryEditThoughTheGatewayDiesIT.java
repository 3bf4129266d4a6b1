package dev.stemma.system.delivering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.stemma.system.Platform;
import dev.stemma.system.Wiki;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AWebhookHearsOfEveryEditThoughTheGatewayDiesIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LONG = Duration.ofSeconds(120);
    private static final int EDITS = 10;

    private final Platform platform = Platform.shared();
    private final Wiki wiki = new Wiki(platform.url(), platform.token("editor"));
    private final CompletableFuture<String> secret = new CompletableFuture<>();
    private final List<JsonNode> told = new CopyOnWriteArrayList<>();
    private volatile boolean away;
    private final HttpServer receiver = receiver();

    @AfterEach
    void close() {
        receiver.stop(0);
    }

    @Test
    void inOrderAndSigned() throws Exception {
        String title = "Told " + System.nanoTime();
        JsonNode webhook = wiki.send(
                        "POST",
                        "/api/v1/webhooks",
                        Map.of(
                                "url",
                                "http://127.0.0.1:" + receiver.getAddress().getPort() + "/",
                                "titlePrefix",
                                title))
                .expect(201)
                .json();
        secret.complete(webhook.path("secret").asText());
        List<Long> made = new ArrayList<>();
        made.add(wiki.create(title, "The first text.").expect(201).revision());
        await().atMost(LONG).until(() -> told.size() == 1);

        away = true;
        for (int edit = 1; edit < EDITS; edit++) {
            made.add(wiki.edit(title, made.getLast(), "Text " + edit + ".")
                    .expect(200)
                    .revision());
        }
        ProcessHandle gateway = platform.process("gateway");
        gateway.destroyForcibly();
        await().atMost(LONG).until(() -> isReadyAgain(gateway.pid()));
        away = false;

        await().atMost(LONG).until(() -> revisions().containsAll(made));
        assertThat(revisions().stream().distinct()).containsExactlyElementsOf(made);
        assertThat(told.getFirst().path("type").asText()).isEqualTo("article.created");
        wiki.send("DELETE", "/api/v1/webhooks/" + webhook.path("id").asText(), null)
                .expect(204);
    }

    private List<Long> revisions() {
        return told.stream()
                .map(message -> message.path("data").path("revision").path("id").asLong())
                .toList();
    }

    private boolean isReadyAgain(long killed) {
        return platform.status().path("ready").asBoolean()
                && platform.process("gateway").pid() != killed;
    }

    private HttpServer receiver() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/", this::take);
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            if (away) {
                exchange.sendResponseHeaders(503, -1);
                return;
            }
            new Webhook(secret.join()).verify(body, exchange.getRequestHeaders());
            told.add(JSON.readTree(body));
            exchange.sendResponseHeaders(204, -1);
        } catch (WebhookVerificationException forged) {
            exchange.sendResponseHeaders(401, -1);
        }
    }
}
