/** Renaming articles: id, history and backlinks follow, the old title goes on leading there. */
package dev.stemma.article.renaming;
