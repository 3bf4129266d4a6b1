package dev.stemma.events;

import java.time.Instant;

/**
 * That an article was deleted.
 *
 * @param at when
 * @param by who did it
 * @param reason why, in the moderator's words, or null
 */
public record Deletion(Instant at, Author by, String reason) {}
