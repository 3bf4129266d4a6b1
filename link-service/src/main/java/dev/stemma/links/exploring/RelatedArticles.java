package dev.stemma.links.exploring;

import dev.stemma.links.graph.GraphView;
import it.unimi.dsi.fastutil.ints.Int2DoubleOpenHashMap;
import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntIterator;
import it.unimi.dsi.fastutil.ints.IntLinkedOpenHashSet;
import it.unimi.dsi.fastutil.ints.IntSet;
import java.util.Comparator;
import java.util.List;

/**
 * Articles that share links with one: they link to the same articles, or the same articles link to them. What is shared
 * weighs the more the fewer others share it: L. Adamic, E. Adar, <i>Friends and Neighbors on the Web</i>, 2003. Where the
 * weight is the same, the article that matters more comes first.
 */
final class RelatedArticles {

    /** What more than so many articles share says little about any two of them. */
    private static final int MOST_SHARING = 5_000;

    private static final double PRECISION = 10_000;

    private final GraphView graph;
    private final int article;
    private int left;
    private final Int2DoubleOpenHashMap scores = new Int2DoubleOpenHashMap();
    private final Int2IntOpenHashMap shared = new Int2IntOpenHashMap();

    RelatedArticles(GraphView graph, int article, int mostLinks) {
        this.graph = graph;
        this.article = article;
        this.left = mostLinks;
    }

    /**
     * An article that shares links.
     *
     * @param id id of the article
     * @param title its title
     * @param score how much they share; comparable among those of one article only
     * @param shared how many articles both link to, or link to both
     */
    record Related(long id, String title, double score, int shared) {}

    List<Related> best(int most) {
        IntIterator linked = neighbours(article, true).iterator();
        while (linked.hasNext() && left > 0) {
            share(neighbours(linked.nextInt(), false));
        }
        IntIterator linking = neighbours(article, false).iterator();
        while (linking.hasNext() && left > 0) {
            share(neighbours(linking.nextInt(), true));
        }
        return scores.keySet()
                .intStream()
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(node -> -scores.get(node.intValue()))
                        .thenComparingDouble(node -> -graph.rank(node))
                        .thenComparingLong(graph::id))
                .limit(most)
                .map(node -> new Related(
                        graph.id(node),
                        graph.title(node),
                        rounded(scores.get(node.intValue())),
                        shared.get(node.intValue())))
                .toList();
    }

    /** Articles on the other ends of an article's links, each once, the article itself among them where it is shared. */
    private IntSet neighbours(int node, boolean forward) {
        IntSet neighbours = new IntLinkedOpenHashSet();
        if (forward) {
            graph.forward(node, neighbours::add);
        } else {
            graph.backward(node, neighbours::add);
        }
        left -= neighbours.size() + 1;
        return neighbours;
    }

    private void share(IntSet sharing) {
        if (sharing.size() < 2 || sharing.size() > MOST_SHARING) {
            return;
        }
        double weight = 1 / Math.log(sharing.size());
        sharing.forEach(node -> {
            if (node != article) {
                scores.addTo(node, weight);
                shared.addTo(node, 1);
            }
        });
    }

    private static double rounded(double score) {
        return Math.round(score * PRECISION) / PRECISION;
    }
}
