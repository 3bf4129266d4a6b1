/** Colouring: the choice between light and dark. */
package dev.stemma.gateway.colouring;
