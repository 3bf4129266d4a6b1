/** Telling subscribers what changed, as it happens, without a gap and without anything that is not public. */
package dev.stemma.gateway.streaming;
