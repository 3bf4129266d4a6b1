package dev.stemma.events;

/**
 * The salts of a revision's commitments, base64url, 128 random bits each. Erasing a part drops its salt, and the chain
 * of hashes still verifies.
 *
 * @param text salt of the text's commitment
 * @param author salt of the author's commitment
 * @param comment salt of the comment's commitment
 */
public record Salts(String text, String author, String comment) {}
