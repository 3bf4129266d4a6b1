package dev.stemma.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/** The public API as a program uses it: plain HTTP, nothing shared with the services. */
public final class Wiki {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI base;
    private final Supplier<String> token;

    /** Without a token when it is null. */
    public Wiki(URI base, String token) {
        this.base = base;
        this.token = () -> token;
    }

    private Wiki(URI base, Supplier<String> token) {
        this.base = base;
        this.token = token;
    }

    /** With the token that is given at the time of each request. */
    public static Wiki renewing(URI base, Supplier<String> tokens) {
        return new Wiki(base, tokens);
    }

    /** An answer. */
    public record Answer(int status, Map<String, String> headers, String text) {

        /** The body as JSON. */
        public JsonNode json() {
            try {
                return JSON.readTree(text);
            } catch (IOException e) {
                throw new AssertionError("No JSON but " + status + ": " + text, e);
            }
        }

        /** The token under which views can be awaited. */
        public String consistency() {
            return headers.get("stemma-consistency");
        }

        /** The id of the revision in an answer to an edit. */
        public long revision() {
            return json().path("revision").path("id").asLong();
        }

        /** The same, if it has that status. */
        public Answer expect(int expected) {
            if (status != expected) {
                throw new AssertionError("Expected " + expected + " but got " + status + ": " + text);
            }
            return this;
        }
    }

    /** Reads. */
    public Answer get(String path, String... headers) {
        return send("GET", path, null, headers);
    }

    /** Creates an article. */
    public Answer create(String title, String source) {
        return send("POST", "/api/v1/articles", Map.of("title", title, "source", source));
    }

    /** Edits an article. */
    public Answer edit(String title, long base, String source, String... headers) {
        return send("PUT", article(title), Map.of("source", source, "base", base), headers);
    }

    /** Reads an article. */
    public Answer read(String title) {
        return get(article(title));
    }

    /** Decides on a revision, and waits for what comes of it. */
    public Answer decide(long revision, String what, Map<String, ?> body) {
        return send("POST", "/api/v1/revisions/" + revision + "/" + what, body, "Prefer", "wait=10");
    }

    /** Lets edits of those who are not trusted wait for review. */
    public Answer requireReview(String title) {
        return send(
                "PUT",
                article(title) + "/protection",
                Map.of("edit", "editors", "review", "required", "reason", "much disputed"));
    }

    /** The headers of a read that waits for a write. */
    public static String[] awaiting(String consistency) {
        return new String[] {"Stemma-Consistency", consistency, "Prefer", "wait=10"};
    }

    /** Where an article is. */
    public static String article(String title) {
        return "/api/v1/articles/" + encoded(title);
    }

    /** A title as a segment of a path. */
    public static String encoded(String title) {
        return URLEncoder.encode(title, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Sends any request; the body is written as JSON unless it is a string. */
    public Answer send(String method, String path, Object body, String... headers) {
        try {
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(base.resolve(path)).timeout(LONGEST);
            String content = body == null || body instanceof String ? (String) body : JSON.writeValueAsString(body);
            request.method(
                    method,
                    content == null
                            ? HttpRequest.BodyPublishers.noBody()
                            : HttpRequest.BodyPublishers.ofString(content));
            if (content != null) {
                request.header("Content-Type", "application/json");
            }
            String bearer = token.get();
            if (bearer != null) {
                request.header("Authorization", "Bearer " + bearer);
            }
            for (int i = 0; i < headers.length; i += 2) {
                request.header(headers[i], headers[i + 1]);
            }
            HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            Map<String, String> received = new LinkedHashMap<>();
            response.headers()
                    .map()
                    .forEach((name, values) -> received.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
            return new Answer(response.statusCode(), received, response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
