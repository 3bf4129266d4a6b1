/**
 * The local store: mongo-java-server's wire protocol, matching and updates on a storage layer of our own.
 *
 * <p>A collection is a B-tree of documents and one for each index, all in one file. Writers change them in steps and wait for a
 * common commit; readers see the last commit that is on disk and wait for nobody.
 */
package dev.stemma.local.storing;
