package dev.stemma.gateway.streaming;

import static org.awaitility.Awaitility.await;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Listens to the stream in the background, as soon as the gateway has caught up. */
final class SseClient implements AutoCloseable {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final int UNAVAILABLE = 503;

    private final InputStream body;
    private volatile boolean over;
    private final List<String> lines = Collections.synchronizedList(new ArrayList<>());

    SseClient(String query, String lastEventId) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                URI.create("http://localhost:" + RestAssured.port + "/api/v1/stream/changes" + query));
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        body = await().atMost(Duration.ofSeconds(60))
                .until(() -> open(request.build()), answer -> answer.statusCode() != UNAVAILABLE)
                .body();
        Thread.ofVirtual().start(this::read);
    }

    private static HttpResponse<InputStream> open(HttpRequest request) throws IOException, InterruptedException {
        return HTTP.send(request, HttpResponse.BodyHandlers.ofInputStream());
    }

    /** Everything received so far, line by line. */
    List<String> lines() {
        return List.copyOf(lines);
    }

    List<String> data() {
        return lines().stream().filter(line -> line.startsWith("data: ")).toList();
    }

    /** The id before the n-th change. */
    String idOfChange(int index) {
        String data = data().get(index);
        return lines().get(lines().indexOf(data) - 1).substring("id: ".length());
    }

    /** The events that have come whole so far: the id and the data of each. */
    List<String[]> events() {
        List<String[]> events = new ArrayList<>();
        String[] event = new String[2];
        for (String line : lines()) {
            if (line.startsWith("id: ")) {
                event[0] = line.substring("id: ".length());
            } else if (line.startsWith("data: ")) {
                event[1] = line.substring("data: ".length());
            } else if (line.isEmpty()) {
                events.add(event);
                event = new String[2];
            }
        }
        return events;
    }

    /** Whether nothing more will come. */
    boolean isOver() {
        return over;
    }

    private void read() {
        StringBuilder line = new StringBuilder();
        try (InputStream in = body) {
            for (int b = in.read(); b >= 0; b = in.read()) {
                if (b == '\n') {
                    lines.add(
                            new String(line.toString().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8));
                    line.setLength(0);
                } else {
                    line.append((char) b);
                }
            }
        } catch (IOException closed) {
            lines.add("closed");
        }
        over = true;
    }

    @Override
    public void close() throws IOException {
        body.close();
    }
}
