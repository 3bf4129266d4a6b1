/** Forgetting what nobody needs any more: rows of the log after the retention, and texts that nothing refers to. */
package dev.stemma.article.sweeping;
