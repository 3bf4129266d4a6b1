package dev.stemma.article.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.stemma.article.reading.Renderings.Renderer;
import dev.stemma.markup.Limits;
import dev.stemma.markup.Markup;
import dev.stemma.markup.Rendering;
import dev.stemma.markup.Warning;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class APageIsRenderedOnceAndInTimeTest {

    private static final Renderer MARKUP = (source, within) -> new Markup(Limits.STANDARD).render(source);
    private static final Duration AMPLE = Duration.ofMinutes(1);

    private final AtomicInteger rendered = new AtomicInteger();
    private final AtomicLong clock = new AtomicLong();

    @Test
    void howeverManyAskForIt() {
        Renderings renderings = renderings(MARKUP, AMPLE);

        try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 50).forEach(reader -> readers.submit(() -> renderings.of("*text*")));
        }

        assertThat(renderings.of("*text*").html()).isEqualTo("<p><em>text</em></p>\n");
        assertThat(rendered).hasValue(1);
    }

    @Test
    void orIsPlainTextUntilASlowRendererIsDone() {
        CountDownLatch slow = new CountDownLatch(1);
        Renderings renderings = renderings(
                (source, within) -> {
                    awaitQuietly(slow);
                    return MARKUP.render(source, within);
                },
                Duration.ofMillis(50));

        Rendering plain = renderings.of("*text*");

        assertThat(plain.html()).isEqualTo("<pre>*text*</pre>\n");
        assertThat(plain.warnings()).extracting(Warning::code).containsExactly("too-slow");
        slow.countDown();
        await().until(() -> !renderings.of("*text*").isTooSlow());
        assertThat(rendered).hasValue(1);
    }

    @Test
    void andIsTriedAgainAfterAWhileWhenTimeRanOut() {
        Renderings renderings = renderings(
                (source, within) -> rendered.get() == 1 ? Markup.plain(source) : MARKUP.render(source, within), AMPLE);

        assertThat(renderings.of("*text*").isTooSlow()).isTrue();
        assertThat(renderings.of("*text*").isTooSlow()).isTrue();
        assertThat(rendered).hasValue(1);
        clock.addAndGet(Duration.ofMinutes(2).toNanos());
        assertThat(renderings.of("*text*").isTooSlow()).isFalse();
        assertThat(rendered).hasValue(2);
    }

    @Test
    void waitingForOthersCountsAsTimeToo() {
        Renderings renderings = new Renderings(
                text -> {
                    clock.addAndGet(AMPLE.toNanos());
                    return text;
                },
                MARKUP,
                1_000_000,
                AMPLE,
                clock::get);

        assertThat(renderings.of("*text*").isTooSlow()).isTrue();
    }

    @Test
    void aFailureIsSaidAndNotKept() {
        AtomicInteger reads = new AtomicInteger();
        Renderings renderings = new Renderings(
                text -> {
                    if (reads.incrementAndGet() == 1) {
                        throw new IllegalStateException("The store is away.");
                    }
                    return text;
                },
                MARKUP,
                1_000_000,
                AMPLE,
                clock::get);

        assertThatThrownBy(() -> renderings.of("text")).hasMessage("The store is away.");
        assertThat(renderings.of("text").html()).isEqualTo("<p>text</p>\n");
    }

    private Renderings renderings(Renderer renderer, Duration limit) {
        Renderer counting = (source, within) -> {
            rendered.incrementAndGet();
            return renderer.render(source, within);
        };
        return new Renderings(text -> text, counting, 1_000_000, limit, clock::get);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
