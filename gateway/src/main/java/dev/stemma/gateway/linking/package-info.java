/** Linking: the links of an article, the map around it, and the lists that links make. */
package dev.stemma.gateway.linking;
