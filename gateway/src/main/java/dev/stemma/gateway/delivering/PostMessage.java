package dev.stemma.gateway.delivering;

import dev.stemma.gateway.delivering.signing.SignedMessage;
import dev.stemma.gateway.delivering.targeting.Target;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import io.vertx.core.tracing.TracingPolicy;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Sends one message to one address: no redirect is followed, and of the answer only its head counts. */
@ApplicationScoped
class PostMessage {

    private static final int MOST_HEADERS = 16 * 1_024;

    private final HttpClient client;
    private final Duration longest;

    @Inject
    PostMessage(Vertx vertx, WebhookConfig config) {
        this(vertx, config, new HttpClientOptions());
    }

    PostMessage(Vertx vertx, WebhookConfig config, HttpClientOptions options) {
        this.longest = config.timeout();
        this.client = vertx.createHttpClient(options.setConnectTimeout(Math.toIntExact(longest.toMillis()))
                .setKeepAlive(false)
                .setMaxPoolSize(config.attempts())
                .setMaxHeaderSize(MOST_HEADERS)
                // a receiver has nothing to do with our traces
                .setTracingPolicy(TracingPolicy.IGNORE));
    }

    /** Later than what still sends when the gateway stops. */
    @PreDestroy
    void close() {
        client.close();
    }

    /** Blocks until the receiver has answered, or the longest time for it is over. */
    Outcome send(Target target, SignedMessage message) throws InterruptedException {
        Call call = new Call();
        Future<Outcome> answered = client.request(options(target, message))
                .compose(request -> call.begin(request)
                        ? request.send(Buffer.buffer(message.body())).map(PostMessage::outcome)
                        : Future.failedFuture("too late"));
        try {
            return answered.toCompletionStage().toCompletableFuture().get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            return Outcome.failed("The receiver did not answer within " + longest.toSeconds() + " seconds.");
        } catch (ExecutionException e) {
            return Outcome.failed("The receiver cannot be reached: " + reason(e.getCause()));
        } finally {
            call.end();
        }
    }

    /** One request, which ends with its attempt: what the receiver goes on sending is not read. */
    private static final class Call {

        private HttpClientRequest request;
        private boolean ended;

        /** Answers whether it is not too late. */
        synchronized boolean begin(HttpClientRequest made) {
            request = made;
            if (ended) {
                made.reset();
            }
            return !ended;
        }

        synchronized void end() {
            ended = true;
            if (request != null) {
                request.reset();
            }
        }
    }

    private RequestOptions options(Target target, SignedMessage message) {
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(
                        target.port(), target.address().getHostAddress()))
                .setHost(target.host())
                .setPort(target.port())
                .setSsl(target.isSecure())
                .setURI(target.path())
                .setFollowRedirects(false)
                .putHeader("Content-Type", "application/json")
                .putHeader("User-Agent", "Stemma-Webhooks/1");
        message.headers().forEach(options::putHeader);
        return options;
    }

    private static Outcome outcome(HttpClientResponse response) {
        // the rest of it is cut off by ourselves
        response.exceptionHandler(cut -> {});
        return Outcome.answered(response.statusCode(), retryAfter(response.getHeader("Retry-After")));
    }

    private static Duration retryAfter(String header) {
        if (header == null) {
            return null;
        }
        try {
            return header.chars().allMatch(Character::isDigit)
                    ? Duration.ofSeconds(Long.parseLong(header))
                    : Duration.between(
                            Instant.now(),
                            ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME)
                                    .toInstant());
        } catch (NumberFormatException | DateTimeParseException unusable) {
            return null;
        }
    }

    private static String reason(Throwable cause) {
        String message = cause.getMessage();
        return cause.getClass().getSimpleName() + (message == null ? "." : ", " + message + ".");
    }
}
