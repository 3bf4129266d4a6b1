package dev.stemma.gateway.streaming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerResponse;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ASlowSubscriberIsToldAndDroppedTest {

    private final Vertx vertx = Vertx.vertx();
    private final ChangeRing ring = new ChangeRing(10);
    private final List<String> written = new CopyOnWriteArrayList<>();
    private final AtomicBoolean full = new AtomicBoolean();
    private final AtomicBoolean ended = new AtomicBoolean();

    @AfterEach
    void close() {
        vertx.close();
    }

    @Test
    void whoeverFallsOutOfTheRingGetsALastEventThatSaysSo() {
        ring.begin(1, new long[] {0});
        Subscriber subscriber = new Subscriber(
                new Subscriber.Told(ring, new Marks()),
                Subscriber.Asked.NEXT,
                new ChangeFilter(null, Set.of(), null),
                response(),
                vertx.getOrCreateContext());
        subscriber.begin();
        full.set(true);
        for (int i = 0; i < 11; i++) {
            ring.add(0, i, Examples.change(1, i + 1, "A"));
        }

        subscriber.wake();

        await().untilTrue(ended);
        assertThat(written).hasSize(2);
        assertThat(written.getFirst()).contains(": hello");
        assertThat(written.getLast()).startsWith("event: dropped\ndata: {");
    }

    @Test
    void whoeverIsBehindButWithinTheRingCatchesUp() {
        ring.begin(1, new long[] {0});
        Subscriber subscriber = new Subscriber(
                new Subscriber.Told(ring, new Marks()),
                Subscriber.Asked.NEXT,
                new ChangeFilter(null, Set.of(), null),
                response(),
                vertx.getOrCreateContext());
        subscriber.begin();
        full.set(true);
        for (int i = 0; i < 10; i++) {
            ring.add(0, i, Examples.change(1, i + 1, "A"));
        }
        full.set(false);

        subscriber.wake();

        await().until(() -> written.size() == 2);
        assertThat(written.getLast().lines().filter(line -> line.startsWith("data: ")))
                .hasSize(10);
        assertThat(ended).isFalse();
    }

    private HttpServerResponse response() {
        return (HttpServerResponse) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {HttpServerResponse.class}, (proxy, method, arguments) -> {
                    switch (method.getName()) {
                        case "writeQueueFull" -> {
                            return full.get();
                        }
                        case "ended", "closed" -> {
                            return ended.get();
                        }
                        case "write" -> written.add(arguments[0].toString());
                        case "end" -> {
                            written.add(arguments[0].toString());
                            ended.set(true);
                        }
                        case "reset" -> {
                            return true;
                        }
                        default -> {
                            return proxy;
                        }
                    }
                    return Future.succeededFuture();
                });
    }
}
