/** Undoing: taking back a change, a run of changes, or all since a revision. */
package dev.stemma.gateway.undoing;
