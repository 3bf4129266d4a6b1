/** Deleting articles, and bringing them back. */
package dev.stemma.gateway.deleting;
