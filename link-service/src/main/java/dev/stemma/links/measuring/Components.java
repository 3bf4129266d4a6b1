package dev.stemma.links.measuring;

import dev.stemma.links.graph.Edges;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Parts of the graph that hang together; their sizes, the largest first. */
final class Components {

    private static final int UNSEEN = -1;

    private Components() {}

    /** Parts within which every article can be reached from every other when links are followed in both directions. */
    static int[] weak(Edges edges) {
        int[] parents = IntStream.range(0, edges.articles()).toArray();
        for (int from = 0; from < edges.articles(); from++) {
            for (int i = edges.starts()[from]; i < edges.starts()[from + 1]; i++) {
                parents[root(parents, edges.ends()[i])] = root(parents, from);
            }
        }
        int[] sizes = new int[edges.articles()];
        for (int i = 0; i < parents.length; i++) {
            sizes[root(parents, i)]++;
        }
        return largestFirst(sizes);
    }

    private static int root(int[] parents, int article) {
        int root = article;
        while (parents[root] != root) {
            parents[root] = parents[parents[root]];
            root = parents[root];
        }
        return root;
    }

    /**
     * Parts within which every article can be reached from every other by following links: R. Tarjan, <i>Depth-First
     * Search and Linear Graph Algorithms</i>, 1972, without recursion.
     */
    static int[] strong(Edges edges) {
        return new Walk(edges).sizes();
    }

    private static int[] largestFirst(int[] sizes) {
        int[] sorted = Arrays.stream(sizes).filter(size -> size > 0).sorted().toArray();
        return IntStream.rangeClosed(1, sorted.length)
                .map(i -> sorted[sorted.length - i])
                .toArray();
    }

    /** The walk of Tarjan's algorithm. */
    private static final class Walk {

        private final Edges edges;
        private final int[] order;
        private final int[] low;
        private final boolean[] open;
        private final int[] stack;
        private final int[] path;
        private final int[] at;
        private final int[] sizes;
        private int seen;
        private int height;

        Walk(Edges edges) {
            int articles = edges.articles();
            this.edges = edges;
            this.order = new int[articles];
            this.low = new int[articles];
            this.open = new boolean[articles];
            this.stack = new int[articles];
            this.path = new int[articles];
            this.at = edges.starts().clone();
            this.sizes = new int[articles];
            Arrays.fill(order, UNSEEN);
        }

        int[] sizes() {
            for (int root = 0; root < order.length; root++) {
                if (order[root] == UNSEEN) {
                    walk(root);
                }
            }
            return largestFirst(sizes);
        }

        private void walk(int root) {
            int depth = 0;
            path[0] = root;
            enter(root);
            while (depth >= 0) {
                int article = path[depth];
                if (at[article] < edges.starts()[article + 1]) {
                    int end = edges.ends()[at[article]++];
                    if (order[end] == UNSEEN) {
                        enter(end);
                        path[++depth] = end;
                    } else if (open[end]) {
                        low[article] = Math.min(low[article], order[end]);
                    }
                } else {
                    leave(article);
                    depth--;
                    if (depth >= 0) {
                        low[path[depth]] = Math.min(low[path[depth]], low[article]);
                    }
                }
            }
        }

        private void enter(int article) {
            order[article] = seen;
            low[article] = seen++;
            open[article] = true;
            stack[height++] = article;
        }

        /** Closes the part of which this article was seen first. */
        private void leave(int article) {
            if (low[article] != order[article]) {
                return;
            }
            int member;
            do {
                member = stack[--height];
                open[member] = false;
                sizes[article]++;
            } while (member != article);
        }
    }
}
