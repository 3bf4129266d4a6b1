package dev.stemma.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** How much memory a gateway takes with many subscribers, and how soon all of them know of an edit. Ends with 1 above the limit. */
public final class StreamBenchmark {

    private static final int EDITS = 50;
    private static final long LIMIT_KIB = 300 * 1024;
    private static final long LONGEST_NANOS = 120_000_000_000L;

    private final URI gateway;
    private final long pid;
    private final String token;
    private final HttpClient client = HttpClient.newHttpClient();
    private final AtomicLong greeted = new AtomicLong();
    private final AtomicLong told = new AtomicLong();
    private volatile String position = "";

    private StreamBenchmark(URI gateway, long pid, String token) {
        this.gateway = gateway;
        this.pid = pid;
        this.token = token;
    }

    /**
     * Subscribes, edits, cuts all connections and resumes.
     *
     * @param args address of a gateway that runs, its process id, an editor's token, and how many subscribe
     * @throws Exception when it cannot be measured
     */
    public static void main(String[] args) throws Exception {
        StreamBenchmark benchmark = new StreamBenchmark(URI.create(args[0]), Long.parseLong(args[1]), args[2]);
        long most = benchmark.run(Integer.parseInt(args[3]));
        System.exit(most <= LIMIT_KIB ? 0 : 1);
    }

    private long run(int subscribers) throws Exception {
        report("without subscribers");
        List<Socket> open = subscribe(subscribers, "");
        report(subscribers + " subscribers");
        String before = position;
        editAndWait(subscribers);
        long edited = report("after " + EDITS + " edits that all of them were told");
        close(open);
        greeted.set(0);
        told.set(0);
        long start = System.nanoTime();
        List<Socket> again = subscribe(subscribers, before);
        await(told, (long) subscribers * EDITS);
        System.out.printf("all resumed and were told %d changes in %.1f s%n", EDITS, seconds(start));
        long resumed = report("after all of them resumed at once");
        close(again);
        return Math.max(edited, resumed);
    }

    private List<Socket> subscribe(int subscribers, String lastEventId) throws IOException, InterruptedException {
        long start = System.nanoTime();
        List<Socket> open = new ArrayList<>();
        for (int i = 0; i < subscribers; i++) {
            Socket socket = new Socket(gateway.getHost(), gateway.getPort());
            socket.getOutputStream()
                    .write(("GET /api/v1/stream/changes HTTP/1.1\r\nHost: " + gateway.getAuthority()
                                    + "\r\nLast-Event-ID: " + lastEventId + "\r\n\r\n")
                            .getBytes(StandardCharsets.UTF_8));
            Thread.ofVirtual().start(() -> read(socket));
            open.add(socket);
        }
        await(greeted, subscribers);
        System.out.printf("%d connected in %.1f s%n", subscribers, seconds(start));
        return open;
    }

    private void read(Socket socket) {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8), 1024)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("data: ")) {
                    told.incrementAndGet();
                } else if (line.equals(": hello")) {
                    position = lines.readLine().substring("id: ".length());
                    greeted.incrementAndGet();
                }
            }
        } catch (IOException closed) {
            return;
        }
    }

    private void editAndWait(int subscribers) throws Exception {
        String title = "Measured " + System.nanoTime();
        String path = "/api/v1/articles/" + title.replace(" ", "%20");
        double[] millis = new double[EDITS];
        for (int edit = 0; edit < EDITS; edit++) {
            long wanted = told.get() + subscribers;
            send(path, "{\"source\": \"Text " + edit + "\"}", edit == 0);
            long start = System.nanoTime();
            await(told, wanted);
            millis[edit] = seconds(start) * 1000;
        }
        double[] sorted = Arrays.stream(millis).sorted().toArray();
        System.out.printf(
                "from an edit's answer until all were told: median %.0f ms, slowest %.0f ms%n",
                sorted[EDITS / 2], sorted[EDITS - 1]);
    }

    private void send(String path, String body, boolean create) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(gateway.resolve(path))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .header(create ? "If-None-Match" : "If-Match", create ? "*" : etag(path))
                        .PUT(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IOException(answer.statusCode() + ": " + answer.body());
        }
    }

    private String etag(String path) throws IOException, InterruptedException {
        return client.send(
                        HttpRequest.newBuilder(gateway.resolve(path)).build(), HttpResponse.BodyHandlers.discarding())
                .headers()
                .firstValue("ETag")
                .orElseThrow();
    }

    private static void await(AtomicLong count, long wanted) throws InterruptedException {
        long start = System.nanoTime();
        while (count.get() < wanted) {
            if (System.nanoTime() - start > LONGEST_NANOS) {
                throw new IllegalStateException("Only " + count + " of " + wanted + " came");
            }
            Thread.sleep(1);
        }
    }

    private long report(String when) throws IOException {
        long kib = Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .sum();
        System.out.printf("%s: %.0f MiB resident%n", when, kib / 1024.0);
        return kib;
    }

    private static void close(List<Socket> sockets) {
        sockets.forEach(socket -> {
            try {
                socket.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
