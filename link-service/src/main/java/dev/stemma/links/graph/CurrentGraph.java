package dev.stemma.links.graph;

import dev.stemma.kit.consistency.ConsistencyToken;
import dev.stemma.kit.consistency.Waiters;
import dev.stemma.kit.problem.Problem;
import dev.stemma.kit.problem.ProblemType;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;

/** The graph of this instance, from its start to its end. */
@ApplicationScoped
public class CurrentGraph {

    private final LinkGraph graph = new LinkGraph();
    private final GraphFeed feed;

    CurrentGraph(
            GraphConfig config,
            PageStates pages,
            Waiters waiters,
            @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.feed = new GraphFeed(kafka, config, pages, graph, waiters::changed);
    }

    void start(@Observes StartupEvent start) {
        feed.start();
    }

    void stop(@Observes ShutdownEvent stop) {
        feed.stop();
    }

    /**
     * The graph.
     *
     * @throws Problem unavailable as long as it is not complete
     */
    public LinkGraph get() {
        if (!isComplete()) {
            throw new Problem(ProblemType.UNAVAILABLE, "The link graph is being loaded.");
        }
        return graph;
    }

    /** Whether it holds all pages, so that its answers can be trusted. */
    public boolean isComplete() {
        return feed.isComplete();
    }

    boolean hasReached(ConsistencyToken token) {
        return graph.contains(token.article(), token.sequence());
    }
}
