/** Comparing two revisions, side by side or in one column. */
package dev.stemma.gateway.comparing;
