package dev.stemma.kit.outbox;

import java.util.function.Supplier;

/**
 * The outbox of a service: each has at most one, since each topic has one writer.
 *
 * @param service name of the service, which the events give as their source
 * @param topic where the events go
 * @param collection names the collection whose documents, one per article, carry {@code outbox} and {@code outboxPending}
 * @param texts where the texts of events stand
 * @param followUp what else an event brings about in its own service
 */
public record OutboxDefinition(
        String service, String topic, Supplier<String> collection, Texts texts, FollowUp followUp) {

    /** An outbox that stays in one collection. */
    public OutboxDefinition(String service, String topic, String collection, Texts texts, FollowUp followUp) {
        this(service, topic, () -> collection, texts, followUp);
    }

    /** An outbox whose events change nothing else in their own service. */
    public OutboxDefinition(String service, String topic, String collection, Texts texts) {
        this(service, topic, collection, texts, event -> {});
    }

    /** Does what follows from an event in its own service, beyond the document that carries the outbox. */
    @FunctionalInterface
    public interface FollowUp {

        /** Called at least once for every event, before it is sent; doing it again changes nothing. */
        void apply(OutboxEntry event);
    }

    /** Finds the text of an event. */
    @FunctionalInterface
    public interface Texts {

        /**
         * The text that an entry refers to.
         *
         * @throws IllegalStateException if there is none, which breaks the promise that texts are kept until sent
         */
        String load(String reference);
    }
}
