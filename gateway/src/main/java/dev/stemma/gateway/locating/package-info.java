/** Finding out which address a request came from, past the proxies that are trusted to say so. */
package dev.stemma.gateway.locating;
