package dev.stemma.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Follows the stream of changes, as a front end would. */
public final class EventStream implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<JsonNode> changes = new CopyOnWriteArrayList<>();
    private final InputStream body;
    private final Thread reader;
    private volatile String lastEventId = "";

    private EventStream(HttpResponse<InputStream> response) {
        this.body = response.body();
        this.reader = Thread.ofVirtual().start(this::read);
    }

    /** Subscribes; when this returns, every later change will come. */
    public static EventStream of(URI base) throws IOException, InterruptedException {
        return since(base, "");
    }

    /** The same from a position on, as a front end does when it has lost the connection. */
    public static EventStream since(URI base, String lastEventId) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve("/api/v1/stream/changes"));
        if (!lastEventId.isEmpty()) {
            request.header("Last-Event-ID", lastEventId);
        }
        HttpResponse<InputStream> response =
                HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        if (response.statusCode() != 200) {
            throw new AssertionError("The stream answered " + response.statusCode());
        }
        return new EventStream(response);
    }

    /** The changes that have come so far. */
    public List<JsonNode> changes() {
        return List.copyOf(changes);
    }

    /** The position up to which everything has come, empty before the first. */
    public String lastEventId() {
        return lastEventId;
    }

    private void read() {
        String id = "";
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("id: ")) {
                    id = line.substring("id: ".length());
                } else if (line.isEmpty()) {
                    lastEventId = id;
                } else if (line.startsWith("data:") && line.contains("{")) {
                    changes.add(JSON.readTree(line.substring("data:".length())));
                }
            }
        } catch (IOException closed) {
            return;
        }
    }

    @Override
    public void close() throws IOException {
        body.close();
        reader.interrupt();
    }
}
