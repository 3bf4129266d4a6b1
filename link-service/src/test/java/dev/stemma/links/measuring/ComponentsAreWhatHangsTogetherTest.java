package dev.stemma.links.measuring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.links.graph.Edges;
import dev.stemma.links.graph.Pages;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Compared with looking, for each two articles, whether one can be reached from the other. */
class ComponentsAreWhatHangsTogetherTest {

    @Test
    void inAnyGraph() {
        for (long seed = 1; seed <= 200; seed++) {
            Random random = new Random(seed);
            Edges edges = Edges.of(Pages.random(random, 1 + random.nextInt(40), 1 + random.nextInt(4)));

            assertThat(Components.strong(edges)).as("seed %d", seed).containsExactly(sizes(reach(edges, false)));
            assertThat(Components.weak(edges)).as("seed %d", seed).containsExactly(sizes(reach(edges, true)));
        }
    }

    @Test
    void alsoInALongChain() {
        int articles = 100_000;
        int[] starts = new int[articles + 1];
        Arrays.setAll(starts, i -> Math.min(i, articles - 1));
        int[] ends = new int[articles - 1];
        Arrays.setAll(ends, i -> i + 1);
        Edges chain = new Edges(new int[articles], starts, ends, 0, 0, 1);

        assertThat(Components.weak(chain)).containsExactly(articles);
        assertThat(Components.strong(chain)).hasSize(articles).containsOnly(1);
    }

    private static boolean[][] reach(Edges edges, boolean eitherWay) {
        int articles = edges.articles();
        boolean[][] reach = new boolean[articles][articles];
        for (int from = 0; from < articles; from++) {
            reach[from][from] = true;
            for (int i = edges.starts()[from]; i < edges.starts()[from + 1]; i++) {
                reach[from][edges.ends()[i]] = true;
                reach[edges.ends()[i]][from] |= eitherWay;
            }
        }
        for (int by = 0; by < articles; by++) {
            for (int from = 0; from < articles; from++) {
                for (int to = 0; to < articles; to++) {
                    reach[from][to] |= reach[from][by] && reach[by][to];
                }
            }
        }
        return reach;
    }

    private static int[] sizes(boolean[][] reach) {
        boolean[] counted = new boolean[reach.length];
        int[] sizes = new int[reach.length];
        for (int from = 0; from < reach.length; from++) {
            for (int to = 0; to < reach.length; to++) {
                if (!counted[to] && reach[from][to] && reach[to][from]) {
                    counted[to] = true;
                    sizes[from]++;
                }
            }
        }
        return Arrays.stream(sizes)
                .filter(size -> size > 0)
                .map(size -> -size)
                .sorted()
                .map(size -> -size)
                .toArray();
    }
}
