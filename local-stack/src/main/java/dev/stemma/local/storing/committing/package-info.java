/** Puts changes on disk together, and shows readers only what is there. */
package dev.stemma.local.storing.committing;
