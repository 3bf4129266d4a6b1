package dev.stemma.markup;

/**
 * Something in a page that does not do what its author may have meant.
 *
 * @param code what kind it is, as a slug
 * @param message a sentence for the author
 */
public record Warning(String code, String message) {}
