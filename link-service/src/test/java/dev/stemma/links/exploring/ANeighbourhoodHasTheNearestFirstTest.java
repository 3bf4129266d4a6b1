package dev.stemma.links.exploring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.links.exploring.Neighbourhood.Around;
import dev.stemma.links.exploring.Neighbourhood.Edge;
import dev.stemma.links.exploring.Neighbourhood.Node;
import dev.stemma.links.graph.LinkGraph;
import dev.stemma.links.graph.Pages;
import java.util.List;
import org.junit.jupiter.api.Test;

class ANeighbourhoodHasTheNearestFirstTest {

    private final LinkGraph graph = Pages.graph(
            Pages.page(1, 1, "A", "B"),
            Pages.page(2, 1, "B", "C", "A"),
            Pages.page(3, 1, "C", "D"),
            Pages.page(4, 1, "D"),
            Pages.page(5, 1, "E", "A"));

    @Test
    void byLinksInEitherDirection() {
        assertThat(around("A", 1, 10))
                .isEqualTo(new Around(
                        List.of(new Node(1, "A", 0), new Node(2, "B", 1), new Node(5, "E", 1)),
                        List.of(new Edge(1, 2), new Edge(2, 1), new Edge(5, 1)),
                        true));
        assertThat(around("A", 3, 10).nodes()).extracting(Node::title).containsExactly("A", "B", "E", "C", "D");
    }

    @Test
    void whereNotAllHaveRoomThoseThatMatterMoreStay() {
        graph.rank(new float[] {1, 1, 1, 1, 3});

        Around around = around("A", 2, 2);

        assertThat(around.nodes()).extracting(Node::title).containsExactly("A", "E");
        assertThat(around.edges()).containsExactly(new Edge(5, 1));
        assertThat(around.complete()).isFalse();
    }

    private Around around(String title, int depth, int most) {
        return graph.read(view -> new Neighbourhood(view, most, 1_000).of(view.lookUp(title), depth));
    }
}
