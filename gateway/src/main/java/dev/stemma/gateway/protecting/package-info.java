/** Protecting: who may edit an article, and whose edits wait for review. */
package dev.stemma.gateway.protecting;
