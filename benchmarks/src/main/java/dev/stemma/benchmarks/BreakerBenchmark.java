package dev.stemma.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/**
 * How soon the gateway says that a service is left alone, while that service takes connections and never answers, and how soon
 * it answers for the others meanwhile. Arguments: the address of a running platform, and the process id of its link-service, which
 * is stopped and goes on afterwards. Ends with 1 when an answer of the open breaker took more than 100 ms.
 */
final class BreakerBenchmark {

    private static final double MOST_MILLIS = 100;
    private static final int REQUESTS = 1_000;
    private static final int OPENING = 20;
    private static final long APART_NANOS = TimeUnit.MILLISECONDS.toNanos(10);
    private static final double NANOS_PER_MILLISECOND = 1e6;

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI links;
    private final URI articles;

    private BreakerBenchmark(String gateway) {
        links = URI.create(gateway + "/api/v1/links/wanted");
        articles = URI.create(gateway + "/api/v1/articles?limit=1");
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        BreakerBenchmark benchmark = new BreakerBenchmark(args[0]);
        benchmark.measure(benchmark.articles, "");
        double[] before = benchmark.measure(benchmark.articles, "");
        double[] refused;
        signal("-STOP", args[1]);
        try {
            benchmark.open();
            refused = benchmark.measure(benchmark.links, "left alone");
            double[] meanwhile = benchmark.measure(benchmark.articles, "");
            print("articles before", before);
            print("link-service, refused", refused);
            print("articles meanwhile", meanwhile);
        } finally {
            signal("-CONT", args[1]);
        }
        System.exit(refused[refused.length - 1] > MOST_MILLIS ? 1 : 0);
    }

    /** Asks until the breaker opens. */
    private void open() {
        List<CompletableFuture<HttpResponse<String>>> waiting =
                IntStream.range(0, OPENING).mapToObj(i -> ask(links)).toList();
        waiting.forEach(CompletableFuture::join);
    }

    /** Milliseconds of each answer that contains those words, the shortest first. */
    private double[] measure(URI address, String words) {
        Queue<Double> millis = new ConcurrentLinkedQueue<>();
        for (int i = 0; i < REQUESTS; i++) {
            long start = System.nanoTime();
            ask(address).thenAccept(answer -> {
                if (answer.body().contains(words)) {
                    millis.add((System.nanoTime() - start) / NANOS_PER_MILLISECOND);
                }
            });
            LockSupport.parkNanos(APART_NANOS);
        }
        return millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    }

    private CompletableFuture<HttpResponse<String>> ask(URI address) {
        return client.sendAsync(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }

    private static void print(String what, double[] sorted) {
        System.out.printf(
                "%-22s %4d answers, median %.1f ms, 99 of 100 within %.1f ms, slowest %.1f ms%n",
                what,
                sorted.length,
                sorted[sorted.length / 2],
                sorted[sorted.length * 99 / 100],
                sorted[sorted.length - 1]);
    }

    private static void signal(String signal, String process) throws IOException, InterruptedException {
        if (new ProcessBuilder("kill", signal, process).inheritIO().start().waitFor() != 0) {
            throw new IOException("kill " + signal + " " + process + " failed");
        }
    }
}
