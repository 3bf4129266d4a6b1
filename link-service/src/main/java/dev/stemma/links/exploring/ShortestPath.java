package dev.stemma.links.exploring;

import dev.stemma.links.graph.GraphView;
import dev.stemma.links.graph.LinkGraph;
import it.unimi.dsi.fastutil.ints.Int2IntMap;
import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.LinkedList;
import java.util.List;

/**
 * Looks for a shortest path from both ends at once, each time one step further where fewer articles wait, until the two
 * meet or so many links were followed.
 */
final class ShortestPath {

    private final GraphView graph;
    private int left;

    ShortestPath(GraphView graph, int mostLinks) {
        this.graph = graph;
        this.left = mostLinks;
    }

    /**
     * What was found.
     *
     * @param path the articles from the first to the last; empty when none was found
     * @param complete whether all was searched, so that without a path there is none
     */
    record Found(List<ArticleName> path, boolean complete) {}

    Found between(int start, int end) {
        Side from = new Side(start, true);
        Side to = new Side(end, false);
        int meeting = start == end ? start : LinkGraph.NONE;
        while (meeting == LinkGraph.NONE && left > 0 && !from.isExhausted() && !to.isExhausted()) {
            meeting = from.waiting() <= to.waiting() ? from.step(to) : to.step(from);
        }
        return meeting == LinkGraph.NONE ? new Found(List.of(), left > 0) : new Found(path(meeting, from, to), true);
    }

    private List<ArticleName> path(int meeting, Side from, Side to) {
        List<ArticleName> path = new LinkedList<>();
        for (int node = meeting; node != LinkGraph.NONE; node = from.before(node)) {
            path.addFirst(ArticleName.of(graph, node));
        }
        for (int node = to.before(meeting); node != LinkGraph.NONE; node = to.before(node)) {
            path.addLast(ArticleName.of(graph, node));
        }
        return path;
    }

    /** What is reached from one end, layer by layer. */
    private final class Side {

        private final boolean forward;
        private final Int2IntMap reached = new Int2IntOpenHashMap();
        private IntArrayList frontier = new IntArrayList();
        private int meeting = LinkGraph.NONE;

        Side(int start, boolean forward) {
            this.forward = forward;
            reached.put(start, LinkGraph.NONE);
            frontier.add(start);
        }

        int waiting() {
            return frontier.size();
        }

        boolean isExhausted() {
            return frontier.isEmpty();
        }

        /** The node by which that one was reached, or NONE for the end itself. */
        int before(int node) {
            return reached.get(node);
        }

        /** Goes one layer further. The first node that the other side knows lies on a shortest path. */
        int step(Side other) {
            IntArrayList layer = frontier;
            frontier = new IntArrayList();
            for (int i = 0; i < layer.size() && meeting == LinkGraph.NONE && left > 0; i++) {
                int node = layer.getInt(i);
                if (forward) {
                    graph.forward(node, next -> reach(next, node, other));
                } else {
                    graph.backward(node, next -> reach(next, node, other));
                }
            }
            return meeting;
        }

        private void reach(int next, int node, Side other) {
            left--;
            if (meeting == LinkGraph.NONE && !reached.containsKey(next)) {
                reached.put(next, node);
                frontier.add(next);
                meeting = other.reached.containsKey(next) ? next : LinkGraph.NONE;
            }
        }
    }
}
