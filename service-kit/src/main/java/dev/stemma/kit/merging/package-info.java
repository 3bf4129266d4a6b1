/** Merging two changes of one text: for edits of a stale base, approved proposals and undoing. */
package dev.stemma.kit.merging;
