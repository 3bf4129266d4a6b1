/** Reading articles: as JSON, as HTML, by title, by id and in lists. */
package dev.stemma.article.reading;
