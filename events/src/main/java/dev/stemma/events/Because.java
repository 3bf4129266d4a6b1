package dev.stemma.events;

/**
 * The request that an event answers: its topic and its sequence there for the same article.
 *
 * @param topic topic of the request
 * @param sequence sequence of the request
 */
public record Because(String topic, long sequence) {}
