package dev.stemma.links.graph;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Arrays;

/**
 * All articles, numbered from 0 without gaps, and which link to which: a copy to work on for longer than the graph may be
 * held.
 *
 * @param nodes by number: the node in the graph
 * @param starts by number: where its links begin in {@code ends}; one more at the end
 * @param ends numbers of the articles that are linked to, for each article ascending and each once
 * @param redirects how many live redirects there are
 * @param missing how many links lead to a title that leads to no article, each article's links to a title counted once
 * @param version version of the graph that was copied
 */
public record Edges(int[] nodes, int[] starts, int[] ends, int redirects, long missing, long version) {

    /** A copy of the graph as it is. */
    public static Edges of(LinkGraph graph) {
        return graph.read(view -> copy(view, graph.version()));
    }

    /** How many articles there are. */
    public int articles() {
        return nodes.length;
    }

    private static Edges copy(GraphView view, long version) {
        int[] nodes = new int[view.articleCount()];
        int[] numbers = new int[view.bound()];
        for (int place = 0; place < nodes.length; place++) {
            nodes[place] = view.article(place);
        }
        // the order in the graph depends on its past, this one does not
        Arrays.sort(nodes);
        for (int number = 0; number < nodes.length; number++) {
            numbers[nodes[number]] = number;
        }
        int[] starts = new int[nodes.length + 1];
        IntArrayList ends = new IntArrayList();
        long missing = 0;
        for (int number = 0; number < nodes.length; number++) {
            missing += view.missing(nodes[number]);
            view.forward(nodes[number], node -> ends.add(numbers[node]));
            ends.size(withoutRepeats(ends.elements(), starts[number], ends.size()));
            starts[number + 1] = ends.size();
        }
        return new Edges(nodes, starts, ends.toIntArray(), view.redirectCount(), missing, version);
    }

    /** Sorts a part of an array and moves what comes twice behind its end, which is returned. */
    private static int withoutRepeats(int[] numbers, int start, int end) {
        Arrays.sort(numbers, start, end);
        int kept = start;
        for (int i = start; i < end; i++) {
            if (i == start || numbers[i] != numbers[i - 1]) {
                numbers[kept++] = numbers[i];
            }
        }
        return kept;
    }
}
