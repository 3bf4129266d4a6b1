package dev.stemma.launcher.wiki;

import dev.stemma.launcher.platform.Refused;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;

/**
 * A wiki's public API. What cannot be answered at the moment is asked again, so every write must be safe to repeat: it
 * carries an idempotency key, or doing it twice changes nothing.
 */
public final class Wiki {
    private static final Set<Integer> BUSY = Set.of(429, 502, 503, 504);
    private static final Duration BOUND = Duration.ofSeconds(60);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final HttpClient client;
    private final URI url;
    private final SignIn signIn;
    private final Duration patience;

    /**
     * @param url the gateway
     * @param signIn whose token to send; null to read without one
     * @param patience how long to go on asking when there is no answer
     */
    public Wiki(HttpClient client, String url, SignIn signIn, Duration patience) {
        this.client = client;
        this.url = URI.create(url);
        this.signIn = signIn;
        this.patience = patience;
    }

    /** A client that fits: one connection per request under way. */
    public static HttpClient httpClient() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
    }

    /** The path of an article, its title encoded. */
    public static String article(String title) {
        return "/articles/" + encoded(title);
    }

    /** Percent-encodes everything but the letters, digits and signs that stand for themselves everywhere. */
    public static String encoded(String text) {
        StringBuilder path = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            boolean plain =
                    c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || "-._~".indexOf(c) >= 0;
            path.append(plain ? Character.toString(c) : "%%%02X".formatted((int) c));
        }
        return path.toString();
    }

    /** Sends a call until it is answered by something else than "not now". */
    public Answer send(Call call) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        Duration pause = FIRST_PAUSE;
        boolean forgot = false;
        String problem;
        do {
            Duration asked = null;
            try {
                Answer answer = once(call);
                if (answer.status() == 401 && signIn != null && !forgot) {
                    signIn.forget();
                    forgot = true;
                    continue;
                }
                if (!notNow(answer)) {
                    return answer;
                }
                problem = answer.explained();
                asked = retryAfter(answer);
            } catch (IOException e) {
                problem = url + " does not answer (" + e + ")";
            }
            Thread.sleep(asked != null ? asked : pause);
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
            if (System.nanoTime() > deadline) {
                throw Refused.because(problem + " for " + patience.toSeconds() + " s now. See: stemma status");
            }
        } while (true);
    }

    private Answer once(Call call) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(url.resolve("/api/v1" + call.path()))
                .timeout(BOUND)
                .header("Accept", "application/json")
                .method(
                        call.method(),
                        call.body() == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(
                                        call.body().toString()));
        if (call.body() != null) {
            request.header("Content-Type", "application/json");
        }
        if (signIn != null) {
            request.header("Authorization", "Bearer " + signIn.token());
        }
        call.headers().forEach(request::header);
        HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        return new Answer(call, response.statusCode(), response.headers(), response.body());
    }

    private static boolean notNow(Answer answer) {
        return BUSY.contains(answer.status()) || answer.problem().equals("idempotency-in-progress");
    }

    private static Duration retryAfter(Answer answer) {
        try {
            return answer.headers()
                    .firstValue("Retry-After")
                    .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds.strip())))
                    .filter(wait -> wait.compareTo(BOUND) < 0 && !wait.isNegative())
                    .orElse(null);
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
