package dev.stemma.events;

/**
 * Who wrote a revision.
 *
 * @param id the stable id, by which authors are told apart
 * @param name the name to show
 */
public record Author(String id, String name) {}
