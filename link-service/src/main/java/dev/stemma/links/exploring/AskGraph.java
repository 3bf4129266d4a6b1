package dev.stemma.links.exploring;

import dev.stemma.kit.problem.Problem;
import dev.stemma.kit.problem.ProblemType;
import dev.stemma.links.TitleLookup;
import dev.stemma.links.graph.CurrentGraph;
import dev.stemma.links.graph.GraphConfig;
import dev.stemma.links.graph.GraphView;
import dev.stemma.links.graph.LinkGraph;
import dev.stemma.markup.Title;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Asks the graph about articles that are named by their titles. */
@ApplicationScoped
class AskGraph {

    private final CurrentGraph graph;
    private final TitleLookup titles;
    private final int mostLinks;
    private final RandomGenerator random = RandomGenerator.getDefault();

    AskGraph(CurrentGraph graph, TitleLookup titles, GraphConfig config) {
        this.graph = graph;
        this.titles = titles;
        this.mostLinks = config.mostLinks();
    }

    /**
     * A shortest way by links from one article to another.
     *
     * @throws Problem article-not-found or article-deleted for either
     */
    ShortestPath.Found path(Title from, Title to) {
        Title[] missing = new Title[1];
        return graph.get()
                .read(view -> {
                    int start = view.lookUp(from.key());
                    int end = view.lookUp(to.key());
                    missing[0] = start == LinkGraph.NONE ? from : to;
                    return start == LinkGraph.NONE || end == LinkGraph.NONE
                            ? Optional.<ShortestPath.Found>empty()
                            : Optional.of(new ShortestPath(view, mostLinks).between(start, end));
                })
                .orElseThrow(() -> leadsNowhere(missing[0]));
    }

    /**
     * Asks about one article.
     *
     * @throws Problem article-not-found or article-deleted
     */
    <T> T about(Title title, Question<T> question) {
        return graph.get()
                .read(view -> {
                    int node = view.lookUp(title.key());
                    return node == LinkGraph.NONE ? Optional.<T>empty() : Optional.of(question.ask(view, node));
                })
                .orElseThrow(() -> leadsNowhere(title));
    }

    /** Any article, each as likely as the others; empty when there is none. */
    Optional<ArticleName> any() {
        return graph.get()
                .read(view -> view.articleCount() == 0
                        ? Optional.empty()
                        : Optional.of(ArticleName.of(view, view.article(random.nextInt(view.articleCount())))));
    }

    /** The store knows whether it was deleted. */
    private Problem leadsNowhere(Title title) {
        titles.require(title);
        return new Problem(ProblemType.ARTICLE_NOT_FOUND, title.text() + " leads to no article.");
    }

    /** Something to ask about an article. */
    @FunctionalInterface
    interface Question<T> {

        T ask(GraphView graph, int node);
    }
}
