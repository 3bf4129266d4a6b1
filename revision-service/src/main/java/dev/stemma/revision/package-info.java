/**
 * The history of every article: what was published, what waits for review, who wrote it. A history document per article
 * holds the cursor; revisions are side documents that count only up to it.
 */
package dev.stemma.revision;
