/** Explaining what a problem means that a service answered. */
package dev.stemma.gateway.explaining;
