package dev.stemma.links.graph;

import com.mongodb.MongoException;
import dev.stemma.kit.consistency.ConsistencyToken;
import dev.stemma.kit.consistency.Waiters;
import dev.stemma.kit.problem.Problem;
import dev.stemma.kit.problem.ProblemType;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;

/** The graph of this instance, from its start to its end. */
@ApplicationScoped
public class CurrentGraph {

    private static final Logger LOG = Logger.getLogger(CurrentGraph.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final LinkGraph graph = new LinkGraph();
    private final GraphFeed feed;
    private final Thread reader;

    CurrentGraph(
            GraphConfig config,
            PageStates pages,
            Waiters waiters,
            @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.feed = new GraphFeed(kafka, config, pages, graph, waiters::changed);
        this.reader = Thread.ofPlatform().daemon().name("graph").unstarted(this::follow);
    }

    void start(@Observes StartupEvent start) {
        reader.start();
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

    private void follow() {
        while (!feed.isStopped()) {
            try {
                feed.follow();
            } catch (KafkaException | ExecutionException | MongoException e) {
                LOG.warnf("The link graph cannot be kept up to date (%s), trying again", e.getMessage());
                LockSupport.parkNanos(PAUSE.toNanos());
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }
}
