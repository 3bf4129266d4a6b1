package dev.stemma.links.exploring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.links.graph.GraphView;
import dev.stemma.links.graph.LinkGraph;
import dev.stemma.links.graph.Pages;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class APathIsAShortestOneTest {

    private static final int ARTICLES = 40;
    private static final int MANY = 1_000_000;

    @Test
    void betweenAnyTwoArticles() {
        for (long seed = 1; seed <= 60; seed++) {
            LinkGraph graph = Pages.random(new Random(seed), ARTICLES, 4);
            for (int from = 0; from < ARTICLES; from++) {
                Map<Long, Integer> distances = distances(graph, "A" + from);
                for (int to = 0; to < ARTICLES; to++) {
                    List<ArticleName> path = path(graph, from, to, MANY).path();
                    Integer distance = distances.get((long) to);
                    assertThat(path.size() - 1)
                            .as("seed %d, from %d to %d", seed, from, to)
                            .isEqualTo(distance == null ? -1 : distance);
                    assertThat(path).as("seed %d", seed).allSatisfy(step -> assertThat(step.title())
                            .isEqualTo("A" + step.id()));
                    assertThat(areLinked(graph, path)).as("seed %d", seed).isTrue();
                }
            }
        }
    }

    @Test
    void orSaysThatNotAllWasSearched() {
        LinkGraph graph = Pages.graph(
                Pages.page(1, 1, "A", "B", "C"),
                Pages.page(2, 1, "B", "C"),
                Pages.page(3, 1, "C", "D"),
                Pages.page(4, 1, "D", "E"),
                Pages.page(5, 1, "E"),
                Pages.page(6, 1, "F"));

        assertThat(between(graph, "A", "E", 2)).isEqualTo(new ShortestPath.Found(List.of(), false));
        assertThat(between(graph, "A", "F", MANY)).isEqualTo(new ShortestPath.Found(List.of(), true));
        assertThat(between(graph, "A", "E", MANY).path())
                .extracting(ArticleName::title)
                .containsExactly("A", "C", "D", "E");
    }

    private static ShortestPath.Found path(LinkGraph graph, int from, int to, int most) {
        return between(graph, "A" + from, "A" + to, most);
    }

    private static ShortestPath.Found between(LinkGraph graph, String from, String to, int most) {
        return graph.read(view -> new ShortestPath(view, most).between(view.lookUp(from), view.lookUp(to)));
    }

    private static boolean areLinked(LinkGraph graph, List<ArticleName> path) {
        return graph.read(view -> IntStream.range(1, path.size())
                .allMatch(i -> links(view, path.get(i - 1).title())
                        .contains(path.get(i).id())));
    }

    private static List<Long> links(GraphView view, String title) {
        IntStream.Builder ends = IntStream.builder();
        view.forward(view.lookUp(title), ends::add);
        return ends.build().mapToObj(view::id).toList();
    }

    private static Map<Long, Integer> distances(LinkGraph graph, String from) {
        return graph.read(view -> {
            Map<Long, Integer> distances = new HashMap<>();
            Deque<Integer> waiting = new ArrayDeque<>(List.of(view.lookUp(from)));
            distances.put(view.id(waiting.getFirst()), 0);
            while (!waiting.isEmpty()) {
                int node = waiting.removeFirst();
                view.forward(node, next -> {
                    if (distances.putIfAbsent(view.id(next), distances.get(view.id(node)) + 1) == null) {
                        waiting.addLast(next);
                    }
                });
            }
            return distances;
        });
    }
}
