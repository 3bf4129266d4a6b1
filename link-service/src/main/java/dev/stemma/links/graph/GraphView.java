package dev.stemma.links.graph;

import java.util.function.IntConsumer;

/**
 * The graph as it stands while one question is asked. Its nodes are the live articles that are no redirects; a link
 * through redirects and aliases is one to the article that they lead to. Links to oneself are left out.
 */
public final class GraphView {

    /** Redirects to redirects are followed so far, as when reading an article. */
    private static final int MOST_HOPS = 5;

    private final NodeTable nodes;
    private final KeyTable keys;
    private volatile float[] ranks = {};

    GraphView(NodeTable nodes, KeyTable keys) {
        this.nodes = nodes;
        this.keys = keys;
    }

    /** Every node is a number below this. */
    public int bound() {
        return nodes.size();
    }

    /** How many articles there are. */
    public int articleCount() {
        return nodes.articleCount();
    }

    /** An article by its place from 0 on among all, in no order. */
    public int article(int place) {
        return nodes.article(place);
    }

    /** Whether that number stands for a live article that is no redirect. */
    public boolean isArticle(int node) {
        return nodes.isArticle(node);
    }

    /** The article that a title key leads to, through redirects and aliases; NONE when it leads to none. */
    public int lookUp(String key) {
        int number = keys.find(key);
        return number == LinkGraph.NONE ? LinkGraph.NONE : end(number);
    }

    /** The live article, or redirect, that has a title key as its own or as an alias; NONE when none has. */
    public int holder(String key) {
        int number = keys.find(key);
        return number == LinkGraph.NONE ? LinkGraph.NONE : keys.holder(number);
    }

    /** How many live articles and redirects have a text that links to exactly this key. */
    public int linkingTo(String key) {
        int number = keys.find(key);
        return number == LinkGraph.NONE ? 0 : keys.linking(number).size();
    }

    /** The live articles and redirects whose text links to exactly this key, each once. */
    public void linkingTo(String key, IntConsumer each) {
        int number = keys.find(key);
        NodeList linking = number == LinkGraph.NONE ? NodeList.EMPTY : keys.linking(number);
        for (int i = 0; i < linking.size(); i++) {
            each.accept(linking.get(i));
        }
    }

    /** Id of the article. */
    public long id(int node) {
        return nodes.id(node);
    }

    /** Key of the article's own title. */
    public String key(int node) {
        return keys.name(nodes.keys(node)[0]);
    }

    /** The article's own title: its key is the title with other spaces. */
    public String title(int node) {
        return key(node).replace('_', ' ');
    }

    /** How much the article matters among the others: 1 is what they have on average, 0 that it is not ranked yet. */
    public float rank(int node) {
        float[] now = ranks;
        return node < now.length ? now[node] : 0;
    }

    /** How many titles an article's text links to that lead to no article. */
    public int missing(int node) {
        int missing = 0;
        for (int key : nodes.targets(node)) {
            missing += end(key) == LinkGraph.NONE ? 1 : 0;
        }
        return missing;
    }

    /** How many live redirects there are. */
    public int redirectCount() {
        return nodes.redirectCount();
    }

    /** The articles that an article links to. One comes several times when it is linked by several of its titles. */
    public void forward(int node, IntConsumer each) {
        for (int key : nodes.targets(node)) {
            int end = end(key);
            if (end != LinkGraph.NONE && end != node) {
                each.accept(end);
            }
        }
    }

    /** The articles that link to an article. One comes several times when it does so by several titles. */
    public void backward(int node, IntConsumer each) {
        backward(node, node, MOST_HOPS, each);
    }

    void rank(float[] scores) {
        ranks = scores;
    }

    private void backward(int node, int end, int hops, IntConsumer each) {
        for (int key : nodes.keys(node)) {
            if (keys.holder(key) != node) {
                continue;
            }
            NodeList linking = keys.linking(key);
            for (int i = 0; i < linking.size(); i++) {
                int from = linking.get(i);
                if (nodes.redirect(from) == LinkGraph.NONE) {
                    if (from != end) {
                        each.accept(from);
                    }
                } else if (nodes.redirect(from) == key && hops > 0) {
                    backward(from, end, hops - 1, each);
                }
            }
        }
    }

    private int end(int key) {
        int node = keys.holder(key);
        for (int hops = 0; node != LinkGraph.NONE && nodes.redirect(node) != LinkGraph.NONE; hops++) {
            node = hops == MOST_HOPS ? LinkGraph.NONE : keys.holder(nodes.redirect(node));
        }
        return node;
    }
}
