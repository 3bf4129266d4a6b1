package dev.stemma.gateway.streaming;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Listens to the stream in the background. */
final class SseClient implements AutoCloseable {

    private final InputStream body;
    private final int status;
    private volatile boolean over;
    private final List<String> lines = new CopyOnWriteArrayList<>();

    SseClient(String query, String lastEventId) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                URI.create("http://localhost:" + RestAssured.port + "/api/v1/stream/changes" + query));
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        HttpResponse<InputStream> response =
                HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        status = response.statusCode();
        body = response.body();
        Thread.ofVirtual().start(this::read);
    }

    int status() {
        return status;
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
