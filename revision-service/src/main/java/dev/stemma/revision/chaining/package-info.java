/** Proves that the stored history is what it was. */
package dev.stemma.revision.chaining;
