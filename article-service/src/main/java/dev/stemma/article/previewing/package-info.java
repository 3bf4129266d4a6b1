/** Showing what a text would look like; nothing is stored. */
package dev.stemma.article.previewing;
