package dev.stemma.links.exploring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.links.exploring.RelatedArticles.Related;
import dev.stemma.links.graph.LinkGraph;
import dev.stemma.links.graph.Pages;
import java.util.List;
import org.junit.jupiter.api.Test;

class RelatedArticlesShareLinksTest {

    private final LinkGraph graph = Pages.graph(
            Pages.page(1, 1, "Bee", "Honey", "Insect"),
            Pages.page(2, 1, "Wasp", "Honey", "Insect"),
            Pages.page(3, 1, "Ant", "Insect"),
            Pages.page(4, 1, "Honey"),
            Pages.page(5, 1, "Insect"),
            Pages.page(6, 1, "Garden", "Bee", "Rose"),
            Pages.page(7, 1, "Rose"),
            Pages.page(8, 1, "Stone"));

    @Test
    void whatFewShareWeighsMore() {
        // Honey and Garden are shared by two, Insect by three
        assertThat(related("Bee", 10))
                .containsExactly(
                        new Related(2, "Wasp", rounded(1 / Math.log(2) + 1 / Math.log(3)), 2),
                        new Related(7, "Rose", rounded(1 / Math.log(2)), 1),
                        new Related(3, "Ant", rounded(1 / Math.log(3)), 1));
        assertThat(related("Bee", 1)).extracting(Related::title).containsExactly("Wasp");
        assertThat(related("Stone", 10)).isEmpty();
    }

    @Test
    void ofEquallyRelatedOnesTheOneThatMattersMoreComesFirst() {
        LinkGraph twins = Pages.graph(
                Pages.page(1, 1, "A", "T"),
                Pages.page(2, 1, "B", "T"),
                Pages.page(3, 1, "C", "T"),
                Pages.page(4, 1, "T"));
        twins.rank(new float[] {1, 1, 2, 1});

        List<Related> related = twins.read(view -> new RelatedArticles(view, view.lookUp("A"), 100).best(10));

        assertThat(related).extracting(Related::title).containsExactly("C", "B");
    }

    private List<Related> related(String title, int most) {
        return graph.read(view -> new RelatedArticles(view, view.lookUp(title), 1_000).best(most));
    }

    private static double rounded(double score) {
        return Math.round(score * 10_000) / 10_000.0;
    }
}
