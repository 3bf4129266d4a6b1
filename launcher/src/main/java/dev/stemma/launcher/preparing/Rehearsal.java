package dev.stemma.launcher.preparing;

import dev.stemma.launcher.wiki.SignIn;
import dev.stemma.launcher.wiki.Wiki;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/** The requests that people make most, a few times each. What they answer does not matter here. */
final class Rehearsal {
    private static final Duration BOUND = Duration.ofSeconds(30);
    private static final int ROUNDS = 3;
    private static final List<String> READS = List.of(
            "/api/v1/articles/%s",
            "/api/v1/articles/%s/html",
            "/api/v1/articles/%s/sections",
            "/api/v1/articles/%s/revisions",
            "/api/v1/articles/%s/links",
            "/api/v1/articles/%s/backlinks",
            "/api/v1/articles?prefix=R",
            "/api/v1/articles/Nowhere",
            "/api/v1/articles/a%%7Cb",
            "/api/v1/links/wanted",
            "/api/v1/me",
            "/wiki/%s",
            "/q/health/ready");

    private final HttpClient client = Wiki.httpClient();
    private final String url;
    private final SignIn signIn;

    Rehearsal(String url, String issuer) {
        this.url = url;
        this.signIn = new SignIn(client, issuer, "admin", "admin", InstantSource.system());
    }

    void run() throws IOException, InterruptedException {
        for (int round = 1; round <= ROUNDS; round++) {
            String title = "Rehearsal_" + round;
            write(
                    "POST",
                    "/api/v1/articles",
                    "{\"title\": \"" + title + "\", \"source\": \"# A\\n\\nSee [[Rehearsal 1|this]] and [[That]].\"}");
            write(
                    "PUT",
                    "/api/v1/articles/" + title,
                    "{\"source\": \"| a | b |\\n|---|---|\\n| 1 | **2** |\\n\", \"base\": " + round + "}");
            write("PUT", "/api/v1/articles/" + title, "{\"source\": ");
            for (String read : READS) {
                send(HttpRequest.newBuilder(URI.create(url + read.formatted(title)))
                        .GET());
            }
        }
    }

    private void write(String method, String path, String body) throws IOException, InterruptedException {
        send(HttpRequest.newBuilder(URI.create(url + path))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Stemma-Import", "author=\"A\", at=\"2026-01-01T00:00:00Z\"")
                .method(method, HttpRequest.BodyPublishers.ofString(body)));
    }

    private void send(HttpRequest.Builder request) throws IOException, InterruptedException {
        client.send(
                request.timeout(BOUND)
                        .header("Authorization", "Bearer " + signIn.token())
                        .build(),
                HttpResponse.BodyHandlers.discarding());
    }
}
