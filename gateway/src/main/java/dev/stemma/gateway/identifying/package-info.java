/** Telling callers who they are. */
package dev.stemma.gateway.identifying;
