/** Reading: the article page, the list of articles, and what is said when there is none. */
package dev.stemma.gateway.reading;
