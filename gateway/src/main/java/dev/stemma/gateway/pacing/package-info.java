/** Not waiting for clients that send so slowly that they only hold connections. */
package dev.stemma.gateway.pacing;
