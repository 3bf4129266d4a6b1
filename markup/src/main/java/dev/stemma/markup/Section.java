package dev.stemma.markup;

/**
 * A heading and everything under it, subsections included: up to the next heading of the same or a higher level.
 *
 * @param id the heading's id in the HTML; unique on its page, the same as long as the headings above it are
 * @param level 1 (highest) to 6
 * @param heading the heading's text without markup
 * @param start offset of the section's first code point in the source
 * @param end offset after its last code point
 */
public record Section(String id, int level, String heading, int start, int end) {}
