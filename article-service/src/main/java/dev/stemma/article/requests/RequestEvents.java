package dev.stemma.article.requests;

import dev.stemma.kit.inbox.Inbox;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears what the other services ask for. */
@ApplicationScoped
class RequestEvents {

    private final Inbox inbox;
    private final ReviewRequests reviews;
    private final LinkRequests links;

    RequestEvents(Inbox inbox, ReviewRequests reviews, LinkRequests links) {
        this.inbox = inbox;
        this.reviews = reviews;
        this.links = links;
    }

    @Incoming("reviews")
    @Blocking
    CompletionStage<Void> review(ConsumerRecord<String, byte[]> event) {
        return inbox.receive(event, reviews);
    }

    @Incoming("links")
    @Blocking
    CompletionStage<Void> link(ConsumerRecord<String, byte[]> event) {
        return inbox.receive(event, links);
    }
}
