/** Entering and leaving: logging in and out at the identity provider. */
package dev.stemma.gateway.entering;
