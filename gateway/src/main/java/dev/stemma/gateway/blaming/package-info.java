/** Telling who wrote which words of an article. */
package dev.stemma.gateway.blaming;
