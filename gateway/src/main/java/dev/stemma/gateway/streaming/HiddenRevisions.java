package dev.stemma.gateway.streaming;

import java.util.List;

/**
 * What a decision hid, or shows again: nothing but which parts of which revisions.
 *
 * @param revisions ids of the revisions
 * @param what {@code text}, {@code comment}, {@code author}; empty where all is shown again
 */
public record HiddenRevisions(List<Long> revisions, List<String> what) {}
