package dev.stemma.links.backlinks;

import dev.stemma.kit.paging.Cursor;
import dev.stemma.kit.paging.Page;
import dev.stemma.kit.paging.PageRequest;
import dev.stemma.links.LinkPage;
import dev.stemma.links.LinkPages;
import dev.stemma.links.graph.CurrentGraph;
import dev.stemma.links.graph.GraphView;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import it.unimi.dsi.fastutil.ints.IntSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Articles that link to a title in the order of their PageRank, which the graph in memory knows. */
@ApplicationScoped
class MostRelevant {

    private static final int CURSOR_PARTS = 2;

    private final CurrentGraph graph;
    private final LinkPages pages;

    MostRelevant(CurrentGraph graph, LinkPages pages) {
        this.graph = graph;
        this.pages = pages;
    }

    /** An article as it stands in the order. */
    private record Ranked(long id, float rank) {

        static Ranked of(GraphView graph, int node) {
            return new Ranked(graph.id(node), graph.rank(node));
        }

        boolean isBehind(Cursor cursor) {
            int order = Float.compare(Float.intBitsToFloat((int) cursor.number(0)), rank);
            return order > 0 || (order == 0 && id > cursor.number(1));
        }

        Cursor cursor() {
            return Cursor.after(Float.floatToIntBits(rank), id);
        }
    }

    /** A page of the articles that link to any of these keys; those that have gone meanwhile are left out. */
    Page<LinkPage> linkingTo(Collection<String> keys, PageRequest request) {
        Optional<Cursor> cursor = request.cursor(CURSOR_PARTS);
        List<Ranked> found = graph.get().read(view -> ranked(view, keys)).stream()
                .filter(article -> cursor.isEmpty() || article.isBehind(cursor.get()))
                .limit(request.limit() + 1L)
                .toList();
        Page<Ranked> page = Page.of(found, request.limit(), Ranked::cursor);
        Map<Long, LinkPage> byId = pages
                .wholeOf(page.items().stream().map(Ranked::id).toList())
                .stream()
                .collect(Collectors.toMap(LinkPage::id, Function.identity()));
        return new Page<>(
                page.items().stream()
                        .map(article -> byId.get(article.id()))
                        .filter(Objects::nonNull)
                        .toList(),
                page.next());
    }

    private static List<Ranked> ranked(GraphView view, Collection<String> keys) {
        IntSet linking = new IntOpenHashSet();
        keys.forEach(key -> view.linkingTo(key, linking::add));
        IntArrayList sorted = new IntArrayList(linking);
        sorted.sort((one, other) -> {
            int byRank = Float.compare(view.rank(other), view.rank(one));
            return byRank == 0 ? Long.compare(view.id(one), view.id(other)) : byRank;
        });
        List<Ranked> ranked = new ArrayList<>(sorted.size());
        sorted.forEach(node -> ranked.add(Ranked.of(view, node)));
        return ranked;
    }
}
