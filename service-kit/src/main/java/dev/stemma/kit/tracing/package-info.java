/** The trace of a request, kept across the outbox. */
package dev.stemma.kit.tracing;
