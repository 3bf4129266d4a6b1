package dev.stemma.benchmarks;

import dev.stemma.links.LinkPage;
import dev.stemma.links.graph.Edges;
import dev.stemma.links.graph.GraphView;
import dev.stemma.links.graph.LinkGraph;
import dev.stemma.links.graph.PageState;
import dev.stemma.links.graph.PageState.Key;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * What a link graph in memory takes: a million links (or as many as the first argument says) among articles of 25 links
 * each, which a few articles get most of, as in real wikis. Run it with {@code -Xmx2g} for a million.
 */
public final class GraphBenchmark {

    private static final int LINKS_EACH = 25;
    private static final double STEEPNESS = 3;

    private GraphBenchmark() {}

    /** Builds a graph, prints what it takes, and changes every article once. */
    public static void main(String[] arguments) {
        int links = arguments.length == 0 ? 1_000_000 : Integer.parseInt(arguments[0]);
        int articles = links / LINKS_EACH;
        LinkGraph graph = new LinkGraph();
        long before = used();
        long begun = System.nanoTime();
        fill(graph, articles, 1);
        long filled = System.nanoTime();
        long taken = used() - before;
        System.out.printf(
                "%d links, %d articles: %.1f MB, put in at %.0f pages a second%n",
                links, articles, taken / 1e6, articles * 1e9 / (filled - begun));

        fill(graph, articles, 2);
        System.out.printf(
                "every article changed once: %.0f pages a second, then %.1f MB%n",
                articles * 1e9 / (System.nanoTime() - filled), (used() - before) / 1e6);

        long copying = System.nanoTime();
        Edges edges = Edges.of(graph);
        System.out.printf(
                "copied in %.0f ms: %d links, the most linked article has %d backlinks%n",
                (System.nanoTime() - copying) / 1e6, edges.ends().length, graph.read(GraphBenchmark::mostLinked));
    }

    private static void fill(LinkGraph graph, int articles, long sequence) {
        Random random = new Random(sequence);
        for (int i = 0; i < articles; i++) {
            List<Key> targets = IntStream.range(0, LINKS_EACH)
                    .mapToObj(link -> new Key(title((int) (articles * Math.pow(random.nextDouble(), STEEPNESS)))))
                    .toList();
            graph.put(new PageState(i, List.of(title(i)), new LinkPage.Cursors(sequence), true, null, targets, false));
        }
    }

    private static String title(int number) {
        return "An_article_with_a_title_" + number;
    }

    private static int mostLinked(GraphView view) {
        return IntStream.range(0, view.articleCount())
                .map(place -> view.linkingTo(view.key(view.article(place))))
                .max()
                .orElse(0);
    }

    private static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
