package dev.stemma.gateway;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands in for the services. By default a stub answers what it was asked, as JSON. One more server takes orders from tests
 * ({@link Stubs}), since tests and this resource may live in different class loaders.
 */
public class StubServices implements QuarkusTestResourceLifecycleManager {

    private static final List<String> SERVICES = List.of("article", "revision", "link");

    private final Vertx vertx = Vertx.vertx();
    private final Map<String, HttpServer> servers = new HashMap<>();
    private final Map<String, Integer> ports = new HashMap<>();
    private final Map<String, JsonObject> canned = new ConcurrentHashMap<>();
    private final AtomicInteger begun = new AtomicInteger();
    private final Set<String> silent = ConcurrentHashMap.newKeySet();
    private final JsonArray log = new JsonArray();

    /** For the test framework. */
    public StubServices() {}

    @Override
    public Map<String, String> start() {
        Map<String, String> config = new HashMap<>();
        for (String service : SERVICES) {
            ports.put(service, 0);
            listen(service);
            ports.put(service, servers.get(service).actualPort());
            config.put("stemma.gateway." + service + "-urls", "http://127.0.0.1:" + ports.get(service));
        }
        // one instance of article-service never listens: requests must go past it
        config.computeIfPresent("stemma.gateway.article-urls", (key, url) -> "http://127.0.0.1:1," + url);
        HttpServer orders =
                await(vertx.createHttpServer().requestHandler(this::obey).listen(0, "127.0.0.1"));
        config.put("stemma.test.stubs", "http://127.0.0.1:" + orders.actualPort());
        config.put("stemma.stream.ring", "100");
        config.put("stemma.webhooks.allowed-networks", "127.0.0.0/8");
        config.put("stemma.webhooks.secret-key", "a key of the operator's");
        config.put("stemma.gateway.link-timeout", "5S");
        return config;
    }

    @Override
    public void stop() {
        await(vertx.close());
    }

    private void listen(String service) {
        servers.put(
                service,
                await(vertx.createHttpServer()
                        .requestHandler(request -> answer(service, request))
                        .listen(ports.get(service), "127.0.0.1")));
    }

    private void answer(String service, HttpServerRequest request) {
        begun.incrementAndGet();
        if (silent.contains(service)) {
            return;
        }
        JsonObject asked = new JsonObject()
                .put("service", service)
                .put("method", request.method().name())
                .put("uri", request.uri())
                .put("headers", new JsonArray());
        request.headers()
                .forEach((name, value) -> asked.getJsonArray("headers").add(name.toLowerCase() + ": " + value));
        request.exceptionHandler(cut -> log(asked.put("cut", true)));
        request.body().onSuccess(body -> {
            log(asked.put("body", body.length() < 100_000 ? body.toString() : body.length() + " bytes"));
            reply(request, canned.get(service + " " + request.method() + " " + request.uri()), asked);
        });
    }

    private static void reply(HttpServerRequest request, JsonObject answer, JsonObject asked) {
        if (answer == null) {
            request.response().putHeader("Content-Type", "application/json").end(asked.encode());
            return;
        }
        request.response().setStatusCode(answer.getInteger("status"));
        answer.getJsonObject("headers")
                .forEach(header -> request.response().putHeader(header.getKey(), String.valueOf(header.getValue())));
        request.response().end(answer.getString("body"));
    }

    private void log(JsonObject asked) {
        synchronized (log) {
            log.add(asked);
        }
    }

    private void obey(HttpServerRequest request) {
        String argument = request.getParam("for");
        switch (request.path()) {
            case "/stop" ->
                vertx.executeBlocking(() -> await(servers.get(argument).close()))
                        .onComplete(done -> request.response().end());
            case "/start" ->
                vertx.executeBlocking(() -> {
                            listen(argument);
                            return null;
                        })
                        .onComplete(done -> request.response().end());
            case "/silence" -> {
                silent.add(argument);
                request.response().end();
            }
            case "/speak" -> {
                silent.remove(argument);
                request.response().end();
            }
            case "/answer" ->
                request.body().onSuccess(body -> {
                    canned.put(argument, body.toJsonObject());
                    request.response().end();
                });
            case "/begun" -> request.response().end(begun.toString());
            case "/forget" -> {
                begun.set(0);
                canned.clear();
                synchronized (log) {
                    log.clear();
                }
                request.response().end();
            }
            default -> {
                synchronized (log) {
                    request.response().end(log.encode());
                }
            }
        }
    }

    private static <T> T await(io.vertx.core.Future<T> future) {
        return future.toCompletionStage().toCompletableFuture().join();
    }
}
