package dev.stemma.gateway;

import static org.awaitility.Awaitility.await;

import io.restassured.RestAssured;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;

/** Gives orders to {@link StubServices} and {@link StubRealm}. */
public final class Stubs {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Map<String, String> A_ROUTE_OF = Map.of(
            "article", "/api/v1/articles",
            "revision", "/api/v1/changes",
            "link", "/api/v1/links/wanted");

    private Stubs() {}

    /** A token of the stubbed realm; parameters as in {@link StubRealm}. */
    public static String token(String query) {
        return realm("/issue?" + query);
    }

    /** Who logs in from now on; roles are separated by commas. */
    public static void nextLogin(String user, String roles) {
        realm("/next?user=" + user + "&roles=" + roles);
    }

    /** How many seconds the tokens of those who log in from now on are valid. */
    public static void lifetime(long seconds) {
        realm("/lifetime?seconds=" + seconds);
    }

    /** How often somebody's tokens were refreshed. */
    public static int refreshed() {
        return Integer.parseInt(realm("/refreshed"));
    }

    /** Whether the realm answers nobody but tests. */
    public static void realmIsDown(boolean down) {
        realm("/down?is=" + down);
    }

    /** Makes a service answer that from now on. */
    public static void answer(String service, String call, int status, Map<String, String> headers, String body) {
        JsonObject answer = new JsonObject()
                .put("status", status)
                .put("headers", new JsonObject(Map.copyOf(headers)))
                .put("body", body);
        order("/answer", service + " " + call, HttpRequest.BodyPublishers.ofString(answer.encode()));
    }

    /** Ends a service. */
    public static void stop(String service) {
        order("/stop", service, HttpRequest.BodyPublishers.noBody());
    }

    /** Starts it again on the same port, and returns when the gateway no longer leaves it alone. */
    public static void start(String service) {
        order("/start", service, HttpRequest.BodyPublishers.noBody());
        await().atMost(LONG)
                .until(() -> RestAssured.get(A_ROUTE_OF.get(service)).statusCode() == HttpURLConnection.HTTP_OK);
    }

    /** Makes a service take requests and never answer. */
    public static void silence(String service) {
        order("/silence", service, HttpRequest.BodyPublishers.noBody());
    }

    /** Lets it answer what comes from now on. */
    public static void speak(String service) {
        order("/speak", service, HttpRequest.BodyPublishers.noBody());
    }

    /** Forgets answers and log. */
    public static void forget() {
        order("/forget", "all", HttpRequest.BodyPublishers.noBody());
    }

    /** How many requests came to the services since then, whether they were whole or not. */
    public static int begun() {
        return Integer.parseInt(order("/begun", "all", HttpRequest.BodyPublishers.noBody()));
    }

    /** What the services were asked since then. */
    public static List<JsonObject> log() {
        JsonArray log = new JsonArray(order("/log", "all", HttpRequest.BodyPublishers.noBody()));
        return log.stream().map(JsonObject.class::cast).toList();
    }

    private static String realm(String order) {
        String realm = ConfigProvider.getConfig().getValue("quarkus.oidc.auth-server-url", String.class);
        return call(HttpRequest.newBuilder(URI.create(realm + order)));
    }

    private static String order(String order, String argument, HttpRequest.BodyPublisher body) {
        String base = ConfigProvider.getConfig().getValue("stemma.test.stubs", String.class);
        return call(HttpRequest.newBuilder(
                        URI.create(base + order + "?for=" + URLEncoder.encode(argument, StandardCharsets.UTF_8)))
                .POST(body));
    }

    private static String call(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
