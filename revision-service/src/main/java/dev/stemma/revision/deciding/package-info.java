/** Decisions of reviewers: each is one event in an outbox, and everything else follows from it. */
package dev.stemma.revision.deciding;
