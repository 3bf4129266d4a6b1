package dev.stemma.links.recording;

import dev.stemma.kit.inbox.Inbox;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears what happens to articles. */
@ApplicationScoped
class ArticleEvents {

    private final Inbox inbox;
    private final RecordLinks recordLinks;

    ArticleEvents(Inbox inbox, RecordLinks recordLinks) {
        this.inbox = inbox;
        this.recordLinks = recordLinks;
    }

    @Incoming("articles")
    @Blocking
    CompletionStage<Void> receive(ConsumerRecord<String, byte[]> event) {
        return inbox.receive(event, recordLinks);
    }
}
