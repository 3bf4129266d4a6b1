/** Decides which part of which index answers a query, and in which order. */
package dev.stemma.local.storing.planning;
