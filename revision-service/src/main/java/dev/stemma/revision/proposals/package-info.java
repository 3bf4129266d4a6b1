/** Proposals: the queue of those that wait, and what moderators and authors do with them. */
package dev.stemma.revision.proposals;
