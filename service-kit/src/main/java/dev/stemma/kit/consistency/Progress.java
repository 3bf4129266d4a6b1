package dev.stemma.kit.consistency;

/** How far the service's own view is; each service says it in its own way. */
public interface Progress {

    /** Whether the view contains what the token names. Asked often: must be one look-up by id. */
    boolean hasReached(ConsistencyToken token);
}
