package dev.stemma.links;

import java.util.Collection;
import java.util.List;

/**
 * What can be said of an article's links without looking at other articles.
 *
 * @param keys how many of its own title keys it links to
 * @param count how many links to itself it has
 * @param leadNowhere whether it links to no other title
 */
public record OwnLinks(int keys, int count, boolean leadNowhere) {

    /** Of an article that links nowhere. */
    public static final OwnLinks NONE = new OwnLinks(0, 0, true);

    /** Of an article with these title keys and links. */
    public static OwnLinks of(Collection<String> keys, List<Target> links) {
        List<Target> own =
                links.stream().filter(link -> keys.contains(link.key())).toList();
        return new OwnLinks(
                (int) own.stream().map(Target::key).distinct().count(),
                own.stream().mapToInt(Target::count).sum(),
                own.size() == links.size());
    }
}
