/**
 * Events leave a service the same way everywhere: they are pushed on the article's own document in the write that
 * commits the change, and a relay sends them in order, at least once, never skipping one.
 */
package dev.stemma.kit.outbox;
