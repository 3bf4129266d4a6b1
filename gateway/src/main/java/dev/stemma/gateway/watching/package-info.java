/** Telling load balancers whether the gateway lives and is ready. */
package dev.stemma.gateway.watching;
