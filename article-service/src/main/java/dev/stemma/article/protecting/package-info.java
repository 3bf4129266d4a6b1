/** Protecting articles: who may edit them, whether their edits are reviewed, until when and why. */
package dev.stemma.article.protecting;
