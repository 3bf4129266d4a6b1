/** Edits that wait for review: the head does not move, the public sees nothing of them. */
package dev.stemma.article.proposing;
