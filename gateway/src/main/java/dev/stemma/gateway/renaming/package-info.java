/** Renaming: giving an article another title, and watching its links being repaired. */
package dev.stemma.gateway.renaming;
