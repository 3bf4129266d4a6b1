/** Reads what a plan points at, in order, and keeps what the filter matches. */
package dev.stemma.local.storing.reading;
