package dev.stemma.markup.syntax;

/**
 * A stretch of the source.
 *
 * @param start offset of its first char
 * @param end offset after its last char
 */
public record Span(int start, int end) {}
