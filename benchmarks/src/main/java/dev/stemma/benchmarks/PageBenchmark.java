package dev.stemma.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;

/**
 * How long the gateway takes for the page of an article, as often as it takes for the article's JSON. Arguments: the address of
 * a running platform, and the title of an article there as it stands in addresses. Ends with 1 when the page takes more than
 * three times as long.
 */
final class PageBenchmark {

    private static final double MOST = 3;
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private PageBenchmark() {}

    public static void main(String[] args) {
        Runnable json = reading(args[0] + "/api/v1/articles/" + args[1]);
        Runnable page = reading(args[0] + "/wiki/" + args[1]);
        double[] medians = Median.ofEach(List.of(json, page));
        double ratio = medians[1] / medians[0];
        System.out.printf("JSON %.2f ms, page %.2f ms, ratio %.2f%n", medians[0], medians[1], ratio);
        System.exit(ratio > MOST ? 1 : 0);
    }

    private static Runnable reading(String address) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address)).build();
        return () -> {
            try {
                HttpResponse<byte[]> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofByteArray());
                if (answer.statusCode() != 200) {
                    throw new IllegalStateException(address + " answered " + answer.statusCode());
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        };
    }
}
