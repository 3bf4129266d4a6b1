/** Webhooks: telling other programs what changed, each change at least once, those of one article in order. */
package dev.stemma.gateway.delivering;
