/** Deleting articles and restoring them: their titles become free meanwhile, nothing of them is public, nothing is lost. */
package dev.stemma.article.deleting;
