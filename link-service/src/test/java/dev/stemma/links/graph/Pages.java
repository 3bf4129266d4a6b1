package dev.stemma.links.graph;

import dev.stemma.links.LinkPage;
import dev.stemma.links.graph.PageState.Key;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Pages for tests of the graph. */
public final class Pages {

    private Pages() {}

    /** A live page with one title and no redirect. */
    public static PageState page(long id, long sequence, String key, String... targets) {
        return page(id, sequence, List.of(key), null, targets);
    }

    static PageState page(long id, long sequence, List<String> keys, String redirect, String... targets) {
        return new PageState(
                id,
                keys,
                new LinkPage.Cursors(sequence),
                !keys.isEmpty(),
                redirect == null ? null : new Key(redirect),
                Stream.of(targets).map(Key::new).toList(),
                false);
    }

    /** A graph of those pages. */
    public static LinkGraph graph(PageState... pages) {
        LinkGraph graph = new LinkGraph();
        Arrays.stream(pages).forEach(graph::put);
        return graph;
    }

    /** A graph of articles {@code A0}, {@code A1} and so on, with ids from 0 on, that link anywhere. */
    public static LinkGraph random(Random random, int articles, int links) {
        LinkGraph graph = new LinkGraph();
        for (int i = 0; i < articles; i++) {
            String[] targets = random.ints(random.nextInt(links + 1), 0, articles)
                    .mapToObj(target -> "A" + target)
                    .toArray(String[]::new);
            graph.put(page(i, 1, "A" + i, targets));
        }
        return graph;
    }
}
