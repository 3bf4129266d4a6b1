/** Ordered indexes: what they hold of a document, and what they refuse. */
package dev.stemma.local.storing.indexing;
