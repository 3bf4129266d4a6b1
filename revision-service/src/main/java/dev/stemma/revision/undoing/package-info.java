/** Undoing one revision, making an earlier text the head again, and rolling back the last run of one author. */
package dev.stemma.revision.undoing;
