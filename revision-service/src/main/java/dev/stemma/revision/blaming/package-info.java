/** Shows who brought which words of a text. */
package dev.stemma.revision.blaming;
