/** Telling the whole state of articles once more, for those who derive from it. */
package dev.stemma.article.republishing;
