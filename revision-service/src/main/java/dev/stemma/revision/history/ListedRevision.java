package dev.stemma.revision.history;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.stemma.revision.RevisionView;

/**
 * A revision in a list.
 *
 * @param revision the revision
 * @param delta bytes that it has more than the head before it, or null where that would tell the size of a hidden text
 */
record ListedRevision(@JsonUnwrapped RevisionView revision, Long delta) {}
