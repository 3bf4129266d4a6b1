package dev.stemma.links.measuring;

import dev.stemma.links.graph.CurrentGraph;
import dev.stemma.links.graph.Edges;
import dev.stemma.links.graph.LinkGraph;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Measures the graph when somebody asks, one measurement at a time, and not again as long as it says what is wanted. */
@ApplicationScoped
class MeasureGraph {

    private static final Duration GOOD_FOR = Duration.ofSeconds(10);

    private final CurrentGraph graph;
    private final Clock clock = Clock.systemUTC();
    private final Lock measuring = new ReentrantLock();
    private Measured last;

    MeasureGraph(CurrentGraph graph) {
        this.graph = graph;
    }

    /**
     * The measures of the graph.
     *
     * @param present whether they must contain what the graph contains now; else they may be ten seconds old
     */
    Measures measure(boolean present) {
        LinkGraph now = graph.get();
        measuring.lock();
        try {
            if (last == null || !last.serves(now, present, clock.instant())) {
                Edges edges = Edges.of(now);
                Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
                last = new Measured(now, edges.version(), Measures.of(edges, at));
            }
            return last.measures();
        } finally {
            measuring.unlock();
        }
    }

    private record Measured(LinkGraph graph, long version, Measures measures) {

        boolean serves(LinkGraph now, boolean present, Instant time) {
            boolean unchanged = graph == now && version == now.version();
            boolean young = Duration.between(measures.measuredAt(), time).compareTo(GOOD_FOR) < 0;
            return unchanged || (young && !present && graph == now);
        }
    }
}
