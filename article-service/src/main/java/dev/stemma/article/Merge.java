package dev.stemma.article;

import java.util.List;

/**
 * What an edit was merged with.
 *
 * @param base revision that the edit was made from
 * @param with revisions published since, oldest first
 */
public record Merge(long base, List<Long> with) {}
