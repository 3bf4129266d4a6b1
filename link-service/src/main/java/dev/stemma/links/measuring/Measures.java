package dev.stemma.links.measuring;

import dev.stemma.links.graph.Edges;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * How large the link graph is.
 *
 * @param articles live articles that are no redirects
 * @param redirects live redirects
 * @param links pairs of articles of which one links to the other, through redirects and aliases too
 * @param missing links to titles that lead to no article, each article's links to a title counted once
 * @param weakComponents parts within which every article can be reached from every other by links in either direction
 * @param strongComponents parts within which every article can be reached from every other by following links
 * @param measuredAt when this was measured
 */
record Measures(
        int articles,
        int redirects,
        int links,
        long missing,
        Parts weakComponents,
        Parts strongComponents,
        Instant measuredAt) {

    private static final int MOST_SIZES = 100;

    static Measures of(Edges edges, Instant now) {
        return new Measures(
                edges.articles(),
                edges.redirects(),
                edges.ends().length,
                edges.missing(),
                Parts.of(Components.weak(edges)),
                Parts.of(Components.strong(edges)),
                now);
    }

    /**
     * Parts of the graph.
     *
     * @param count how many there are
     * @param sizes how many articles the largest hundred have, the largest first
     */
    record Parts(int count, List<Integer> sizes) {

        private static Parts of(int[] sizes) {
            return new Parts(
                    sizes.length, Arrays.stream(sizes).limit(MOST_SIZES).boxed().toList());
        }
    }
}
