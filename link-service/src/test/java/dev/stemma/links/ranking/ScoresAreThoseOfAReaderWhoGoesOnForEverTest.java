package dev.stemma.links.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.stemma.links.graph.Edges;
import dev.stemma.links.graph.LinkGraph;
import dev.stemma.links.graph.Pages;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ScoresAreThoseOfAReaderWhoGoesOnForEverTest {

    /** The example of the encyclopedias: https://en.wikipedia.org/wiki/PageRank, percentages of its figure. */
    @Test
    void inTheExampleThatEverybodyShows() {
        LinkGraph graph = Pages.graph(
                Pages.page(1, 1, "A"),
                Pages.page(2, 1, "B", "C"),
                Pages.page(3, 1, "C", "B"),
                Pages.page(4, 1, "D", "A", "B"),
                Pages.page(5, 1, "E", "B", "D", "F"),
                Pages.page(6, 1, "F", "B", "E"),
                Pages.page(7, 1, "G", "B", "E"),
                Pages.page(8, 1, "H", "B", "E"),
                Pages.page(9, 1, "I", "B", "E"),
                Pages.page(10, 1, "J", "E"),
                Pages.page(11, 1, "K", "E"));
        double[] percent = {3.3, 38.4, 34.3, 3.9, 8.1, 3.9, 1.6, 1.6, 1.6, 1.6, 1.6};

        double[] scores = PageRank.of(Edges.of(graph));

        for (int i = 0; i < percent.length; i++) {
            assertThat(scores[i] * 100 / percent.length).isCloseTo(percent[i], within(0.06));
        }
    }

    @Test
    void inAnyGraph() {
        for (long seed = 1; seed <= 50; seed++) {
            Random random = new Random(seed);
            Edges edges = Edges.of(Pages.random(random, 1 + random.nextInt(30), 1 + random.nextInt(5)));

            assertThat(PageRank.of(edges)).as("seed %d", seed).containsExactly(naive(edges), within(1e-3));
        }
    }

    /** By a table of how likely each step is. */
    private static double[] naive(Edges edges) {
        int articles = edges.articles();
        double[] scores = new double[articles];
        Arrays.fill(scores, 1);
        for (int round = 0; round < 500; round++) {
            double[] next = new double[articles];
            for (int from = 0; from < articles; from++) {
                int[] ends = Arrays.copyOfRange(edges.ends(), edges.starts()[from], edges.starts()[from + 1]);
                for (int to = 0; to < articles; to++) {
                    boolean linked = Arrays.binarySearch(ends, to) >= 0;
                    double step = ends.length == 0 ? 1.0 / articles : linked ? 1.0 / ends.length : 0;
                    next[to] += scores[from] * (0.15 / articles + 0.85 * step);
                }
            }
            scores = next;
        }
        return scores;
    }
}
