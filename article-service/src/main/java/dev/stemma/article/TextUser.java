package dev.stemma.article;

import java.util.Collection;
import java.util.Set;

/** A part of the service that refers to texts of {@link Contents}: what any of them needs is not swept. */
@FunctionalInterface
public interface TextUser {

    /**
     * Those of some texts that it needs. Served by an index.
     *
     * @param texts SHA-256 of each
     */
    Set<String> needed(Collection<String> texts);
}
