/** The grammar of {@code markdown/1}, beneath the API of {@code dev.stemma.markup}; nothing outside the module uses it. */
package dev.stemma.markup.syntax;
