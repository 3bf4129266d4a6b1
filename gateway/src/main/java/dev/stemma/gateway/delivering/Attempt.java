package dev.stemma.gateway.delivering;

import java.time.Instant;

/**
 * One try to deliver.
 *
 * @param at when it began
 * @param tookMillis how long it took
 * @param status what the receiver answered, or null when it did not
 * @param failure what went wrong in a sentence, or null
 */
public record Attempt(Instant at, long tookMillis, Integer status, String failure) {}
