package dev.stemma.links;

import dev.stemma.events.Topics;
import dev.stemma.kit.outbox.OutboxDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The events of link-service: they wait on the pages' documents and carry no texts. */
@ApplicationScoped
class LinkOutbox {

    @Produces
    @Singleton
    OutboxDefinition definition(Generations generations) {
        return new OutboxDefinition(
                "link-service",
                Topics.LINKS,
                () -> generations.get().name(LinkPages.COLLECTION),
                reference -> {
                    throw new IllegalStateException(
                            "No event of links carries a text, but one names " + reference + ".");
                },
                event -> {});
    }
}
