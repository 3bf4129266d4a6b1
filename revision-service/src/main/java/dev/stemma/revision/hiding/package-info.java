/** Hiding revisions from the public, showing them again, and erasing them for good. */
package dev.stemma.revision.hiding;
