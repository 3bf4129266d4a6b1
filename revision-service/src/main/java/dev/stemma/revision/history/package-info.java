/** Lists revisions: of an article, of an author, of everything. */
package dev.stemma.revision.history;
