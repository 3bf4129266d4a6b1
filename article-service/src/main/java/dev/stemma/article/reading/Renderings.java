package dev.stemma.article.reading;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.Ticker;
import dev.stemma.article.Contents;
import dev.stemma.markup.Limits;
import dev.stemma.markup.Markup;
import dev.stemma.markup.Rendering;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Renderings of texts, kept by content hash as long as this process and its renderer live: a head that did not change is
 * never rendered twice. Pages are formatted by as many threads as there are processors, so that heavy ones wait for each
 * other and not everybody for them; whoever asks has an answer within the limit, if need be the plain text.
 */
@ApplicationScoped
class Renderings {

    private static final int BYTES_PER_CHARACTER = 2;

    /** Time ran out perhaps only because much was going on: then it is tried again, but not at each request. */
    private static final Duration UNTIL_NEXT_TRY = Duration.ofMinutes(1);

    private final AsyncCache<String, Rendering> renderings;
    private final UnaryOperator<String> texts;
    private final Renderer renderer;
    private final Duration limit;
    private final Ticker ticker;
    private final ExecutorService threads = Executors.newFixedThreadPool(
            Runtime.getRuntime().availableProcessors(),
            Thread.ofPlatform().name("rendering-", 0).daemon().factory());

    @Inject
    Renderings(
            Contents contents,
            @ConfigProperty(name = "stemma.rendering.cache-bytes", defaultValue = "16777216") long cacheBytes,
            @ConfigProperty(name = "stemma.rendering.limit", defaultValue = "2S") Duration limit) {
        this(contents::get, Renderings::format, cacheBytes, limit, Ticker.systemTicker());
    }

    Renderings(UnaryOperator<String> texts, Renderer renderer, long cacheBytes, Duration limit, Ticker ticker) {
        this.texts = texts;
        this.renderer = renderer;
        this.limit = limit;
        this.ticker = ticker;
        this.renderings = Caffeine.newBuilder()
                .executor(threads)
                .ticker(ticker)
                .maximumWeight(cacheBytes)
                .weigher((String sha256, Rendering rendering) ->
                        BYTES_PER_CHARACTER * (rendering.html().length() + sha256.length()))
                .expireAfter(Expiry.<String, Rendering>creating((sha256, rendering) ->
                        rendering.isTooSlow() ? UNTIL_NEXT_TRY : Duration.ofNanos(Long.MAX_VALUE)))
                .buildAsync();
    }

    /** Formats a source within a time. */
    @FunctionalInterface
    interface Renderer {

        /** The rendering; plain text with a warning when the time is over before. */
        Rendering render(String source, Duration within);
    }

    /** The rendering of the text with that hash, as plain text when the limit is over. */
    Rendering of(String sha256) {
        long asked = ticker.read();
        CompletableFuture<Rendering> rendering = renderings.get(
                sha256, (sha, threads) -> CompletableFuture.supplyAsync(() -> render(sha, asked), threads));
        try {
            return rendering.get(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            return Markup.plain(texts.apply(sha256));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Markup.plain(texts.apply(sha256));
        } catch (ExecutionException e) {
            // the cache drops it by itself, but maybe only after the next request
            renderings.asMap().remove(sha256, rendering);
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
    }

    /** What is left of the limit after waiting for a thread. */
    private Rendering render(String sha256, long asked) {
        String text = texts.apply(sha256);
        Duration left = limit.minusNanos(ticker.read() - asked);
        return left.isPositive() ? renderer.render(text, left) : Markup.plain(text);
    }

    @PreDestroy
    void close() {
        threads.shutdownNow();
    }

    private static Rendering format(String source, Duration within) {
        return new Markup(Limits.STANDARD.within(within)).render(source);
    }
}
