/**
 * The link graph: one document per article that holds where it links to. Everything else, backlinks and wanted titles
 * included, is asked of these documents.
 */
package dev.stemma.links;
