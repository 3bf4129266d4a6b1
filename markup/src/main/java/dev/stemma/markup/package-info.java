/** Titles, and the text of articles: what it links to, how it is divided, how it looks as HTML. No framework in it. */
package dev.stemma.markup;
