/** Deleting articles: their titles become free, nothing of them is public any more, nothing is lost. */
package dev.stemma.article.deleting;
