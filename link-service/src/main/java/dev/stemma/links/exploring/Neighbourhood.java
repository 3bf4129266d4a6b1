package dev.stemma.links.exploring;

import dev.stemma.links.graph.GraphView;
import it.unimi.dsi.fastutil.ints.Int2IntLinkedOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntLinkedOpenHashSet;
import it.unimi.dsi.fastutil.ints.IntSet;
import java.util.ArrayList;
import java.util.List;

/**
 * The articles around one, as many steps away as asked for, by links in either direction. Nearer ones come first; of those
 * equally near, when not all have room, the ones that matter more.
 */
final class Neighbourhood {

    private static final int MOST_EDGES = 5_000;

    private final GraphView graph;
    private final int mostNodes;
    private int left;
    private final Int2IntLinkedOpenHashMap steps = new Int2IntLinkedOpenHashMap();
    private boolean complete = true;

    Neighbourhood(GraphView graph, int mostNodes, int mostLinks) {
        this.graph = graph;
        this.mostNodes = mostNodes;
        this.left = mostLinks;
    }

    /**
     * What is around an article.
     *
     * @param nodes the articles, itself first
     * @param edges the links among them
     * @param complete whether that is all; false when there was no room for more
     */
    record Around(List<Node> nodes, List<Edge> edges, boolean complete) {}

    /**
     * An article around another.
     *
     * @param id id of the article
     * @param title its title
     * @param depth how many links away it is
     */
    record Node(long id, String title, int depth) {}

    /**
     * A link.
     *
     * @param from id of the article that links
     * @param to id of the article that is linked
     */
    record Edge(long from, long to) {}

    Around of(int article, int depth) {
        steps.put(article, 0);
        IntArrayList layer = IntArrayList.of(article);
        for (int step = 1; step <= depth && !layer.isEmpty(); step++) {
            layer = beyond(layer);
            for (int node : layer.toIntArray()) {
                steps.put(node, step);
            }
        }
        List<Edge> edges = edges();
        List<Node> nodes = new ArrayList<>();
        steps.int2IntEntrySet()
                .forEach(entry -> nodes.add(
                        new Node(graph.id(entry.getIntKey()), graph.title(entry.getIntKey()), entry.getIntValue())));
        return new Around(nodes, edges, complete);
    }

    /** The next layer, as much of it as has room. */
    private IntArrayList beyond(IntArrayList layer) {
        IntSet found = new IntLinkedOpenHashSet();
        for (int i = 0; i < layer.size() && left > 0; i++) {
            graph.forward(layer.getInt(i), next -> find(next, found));
            graph.backward(layer.getInt(i), next -> find(next, found));
        }
        IntArrayList next = new IntArrayList(found);
        next.sort((one, other) -> {
            int byRank = Float.compare(graph.rank(other), graph.rank(one));
            return byRank == 0 ? Long.compare(graph.id(one), graph.id(other)) : byRank;
        });
        int room = mostNodes - steps.size();
        complete &= left > 0 && next.size() <= room;
        next.size(Math.min(next.size(), room));
        return next;
    }

    private void find(int next, IntSet found) {
        left--;
        if (!steps.containsKey(next)) {
            found.add(next);
        }
    }

    private List<Edge> edges() {
        List<Edge> edges = new ArrayList<>();
        for (int from : steps.keySet().toIntArray()) {
            IntSet ends = new IntLinkedOpenHashSet();
            graph.forward(from, ends::add);
            for (int end : ends.toIntArray()) {
                if (steps.containsKey(end) && edges.size() < MOST_EDGES) {
                    edges.add(new Edge(graph.id(from), graph.id(end)));
                } else if (steps.containsKey(end)) {
                    complete = false;
                }
            }
        }
        return edges;
    }
}
