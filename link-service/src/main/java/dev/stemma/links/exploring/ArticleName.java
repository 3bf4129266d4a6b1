package dev.stemma.links.exploring;

import dev.stemma.links.graph.GraphView;

/**
 * An article by name.
 *
 * @param id id of the article
 * @param title its title
 */
record ArticleName(long id, String title) {

    static ArticleName of(GraphView graph, int node) {
        return new ArticleName(graph.id(node), graph.title(node));
    }
}
