package dev.stemma.kit.outbox;

/**
 * The outbox of a service: each has at most one, since each topic has one writer.
 *
 * @param service name of the service, which the events give as their source
 * @param topic where the events go
 * @param collection whose documents, one per article, carry {@code outbox} and {@code outboxPending}
 * @param texts where the texts of events stand
 */
public record OutboxDefinition(String service, String topic, String collection, Texts texts) {

    /** Finds the text of an event. */
    @FunctionalInterface
    public interface Texts {

        /**
         * The text with that SHA-256.
         *
         * @throws IllegalStateException if there is none, which breaks the promise that texts are kept until sent
         */
        String load(String sha256);
    }
}
