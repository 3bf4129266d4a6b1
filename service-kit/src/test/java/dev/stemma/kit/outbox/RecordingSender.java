package dev.stemma.kit.outbox;

import dev.stemma.events.Event;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** Stands where the broker is when a test must decide which sending fails. */
final class RecordingSender extends EventSender {

    private final Map<Long, List<Long>> sent = new ConcurrentHashMap<>();
    private volatile Predicate<Event> fails = event -> false;

    RecordingSender() {
        super(null, "test-service");
    }

    void failWhen(Predicate<Event> condition) {
        fails = condition;
    }

    List<Long> sequencesOf(long article) {
        return List.copyOf(sent.getOrDefault(article, List.of()));
    }

    @Override
    void send(String topic, Event event, String traceparent) throws NotSent {
        if (fails.test(event)) {
            throw new NotSent(new IllegalStateException("The broker is away"));
        }
        sent.computeIfAbsent(event.article(), id -> Collections.synchronizedList(new ArrayList<>()))
                .add(event.sequence());
    }
}
