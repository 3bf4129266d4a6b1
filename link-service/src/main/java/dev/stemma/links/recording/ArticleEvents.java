package dev.stemma.links.recording;

import dev.stemma.kit.freshness.ViewSource;
import dev.stemma.kit.inbox.Inbox;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletionStage;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears what happens to articles. */
@ApplicationScoped
class ArticleEvents {

    private static final String CHANNEL = "articles";

    private final Inbox inbox;
    private final RecordGenerations recordGenerations;

    ArticleEvents(Inbox inbox, RecordGenerations recordGenerations) {
        this.inbox = inbox;
        this.recordGenerations = recordGenerations;
    }

    /** What the whole graph is made from. */
    @Produces
    @Singleton
    ViewSource source() {
        return new ViewSource(CHANNEL);
    }

    @Incoming(CHANNEL)
    @Blocking
    CompletionStage<Void> receive(ConsumerRecord<String, byte[]> event) {
        return inbox.receive(event, recordGenerations);
    }
}
