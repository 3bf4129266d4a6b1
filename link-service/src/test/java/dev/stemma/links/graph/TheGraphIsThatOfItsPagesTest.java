package dev.stemma.links.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whatever pages came, in whatever order and however often, the graph is what the latest of each say. */
class TheGraphIsThatOfItsPagesTest {

    private static final int ARTICLES = 12;
    private static final int TITLES = 16;

    @Test
    void afterAnyChanges() {
        for (long seed = 1; seed <= 300; seed++) {
            Random random = new Random(seed);
            Map<Long, PageState> latest = new HashMap<>();
            LinkGraph graph = new LinkGraph();
            for (int i = 0; i < 120; i++) {
                PageState page = page(random);
                graph.put(page);
                latest.merge(page.id(), page, (old, now) -> now.sequence() > old.sequence() ? now : old);
            }
            assertThat(links(graph)).as("seed %d", seed).isEqualTo(linksOf(latest));
            assertThat(linksBackward(graph)).as("seed %d", seed).isEqualTo(links(graph));
            Edges edges = Edges.of(graph);
            assertThat(edges.articles()).as("seed %d", seed).isEqualTo((int) latest.values().stream()
                    .filter(page -> page.live() && page.redirect() == null)
                    .count());
            assertThat(edges.redirects()).as("seed %d", seed).isEqualTo((int) latest.values().stream()
                    .filter(page -> page.live() && page.redirect() != null)
                    .count());
        }
    }

    @Test
    void ofSeveralThatHoldATitleTheNewestIsFound() {
        LinkGraph graph = Pages.graph(Pages.page(9, 1, "T"), Pages.page(4, 1, "T"), Pages.page(11, 1, "From", "T"));

        assertThat(links(graph)).containsExactly("11>9");

        graph.put(Pages.page(9, 2, List.of(), null));

        assertThat(links(graph)).containsExactly("11>4");
    }

    private static PageState page(Random random) {
        List<String> keys = random.nextInt(5) == 0
                ? List.of()
                : random.ints(1 + random.nextInt(2), 0, TITLES)
                        .distinct()
                        .mapToObj(title -> "T" + title)
                        .toList();
        String redirect = random.nextInt(4) == 0 ? "T" + random.nextInt(TITLES) : null;
        String[] targets = random.ints(random.nextInt(6), 0, TITLES)
                .mapToObj(title -> "T" + title)
                .toArray(String[]::new);
        return Pages.page(random.nextInt(ARTICLES), 1 + random.nextInt(20), keys, redirect, targets);
    }

    /** Each link as {@code from>to}, looked up title by title. */
    private static TreeSet<String> linksOf(Map<Long, PageState> pages) {
        TreeSet<String> links = new TreeSet<>();
        for (PageState page : pages.values()) {
            if (page.live() && page.redirect() == null) {
                page.targets().stream()
                        .flatMap(target -> end(target.key(), pages).stream())
                        .filter(end -> end.id() != page.id())
                        .forEach(end -> links.add(page.id() + ">" + end.id()));
            }
        }
        return links;
    }

    private static Optional<PageState> end(String title, Map<Long, PageState> pages) {
        Optional<PageState> page = holder(title, pages);
        for (int hops = 0; page.isPresent() && page.get().redirect() != null; hops++) {
            page = hops == 5 ? Optional.empty() : holder(page.get().redirect().key(), pages);
        }
        return page;
    }

    private static Optional<PageState> holder(String title, Map<Long, PageState> pages) {
        return pages.values().stream()
                .filter(page -> page.keys().contains(title))
                .max((one, other) -> Long.compare(one.id(), other.id()));
    }

    static TreeSet<String> links(LinkGraph graph) {
        return graph.read(view -> {
            TreeSet<String> links = new TreeSet<>();
            articles(view).forEach(from -> view.forward(from, to -> links.add(view.id(from) + ">" + view.id(to))));
            return links;
        });
    }

    private static TreeSet<String> linksBackward(LinkGraph graph) {
        return graph.read(view -> {
            TreeSet<String> links = new TreeSet<>();
            articles(view).forEach(to -> view.backward(to, from -> links.add(view.id(from) + ">" + view.id(to))));
            return links;
        });
    }

    private static List<Integer> articles(GraphView view) {
        return IntStream.range(0, view.articleCount()).mapToObj(view::article).toList();
    }
}
