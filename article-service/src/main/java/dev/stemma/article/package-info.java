/**
 * article-service: owns articles, that is title, head and protection, and decides every edit. This package holds its
 * nouns and their stores; each package below is one thing that someone can do.
 */
package dev.stemma.article;
