package dev.stemma.links.ranking;

import dev.stemma.links.graph.CurrentGraph;
import dev.stemma.links.graph.Edges;
import dev.stemma.links.graph.LinkGraph;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Ranks the articles of this instance's graph now and then. The same graph has the same scores on every instance. */
@ApplicationScoped
class Ranking {

    private static final Logger LOG = Logger.getLogger(Ranking.class);

    /** How soon after the start the first scores are wanted. */
    private static final long FIRST_MILLIS = 250;

    private final CurrentGraph graph;
    private final Duration interval;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("ranking").daemon().factory());
    private LinkGraph ranked;
    private long version;

    /**
     * Ranks by configuration.
     *
     * @param interval how long after the end of a run the next one begins
     */
    Ranking(
            CurrentGraph graph,
            @ConfigProperty(name = "stemma.ranking.interval", defaultValue = "1M") Duration interval) {
        this.graph = graph;
        this.interval = interval;
    }

    void start(@Observes StartupEvent start) {
        timer.schedule(this::run, FIRST_MILLIS, TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent shutdown) {
        timer.shutdownNow();
    }

    private void run() {
        Duration pause = interval;
        try {
            if (graph.isComplete()) {
                rank(graph.get());
            } else {
                pause = Duration.ofMillis(FIRST_MILLIS);
            }
        } catch (RuntimeException e) {
            LOG.warnf(e, "Articles cannot be ranked and keep the scores they have");
        }
        timer.schedule(this::run, pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void rank(LinkGraph now) {
        if (now == ranked && now.version() == version) {
            return;
        }
        Edges edges = Edges.of(now);
        double[] scores = PageRank.of(edges);
        float[] byNode = new float[edges.articles() == 0 ? 0 : edges.nodes()[edges.articles() - 1] + 1];
        for (int i = 0; i < scores.length; i++) {
            byNode[edges.nodes()[i]] = (float) scores[i];
        }
        now.rank(byNode);
        ranked = now;
        version = edges.version();
    }
}
