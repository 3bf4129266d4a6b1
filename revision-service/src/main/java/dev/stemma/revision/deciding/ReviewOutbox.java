package dev.stemma.revision.deciding;

import dev.stemma.events.Topics;
import dev.stemma.kit.outbox.OutboxDefinition;
import dev.stemma.revision.ReviewTexts;
import dev.stemma.revision.Reviews;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The events of revision-service: where they go, where their texts stand, and what follows from them here. */
@ApplicationScoped
class ReviewOutbox {

    @Produces
    @Singleton
    OutboxDefinition definition(ReviewTexts texts, FollowUps followUps) {
        return new OutboxDefinition(
                "revision-service", Topics.REVIEWS, Reviews.COLLECTION, texts::load, followUps::apply);
    }
}
