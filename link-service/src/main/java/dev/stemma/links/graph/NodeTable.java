package dev.stemma.links.graph;

import it.unimi.dsi.fastutil.longs.Long2IntMap;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.util.Arrays;

/** Articles by number, live or not; a number stays with its article as long as the graph lives. */
final class NodeTable {

    private static final int FIRST_CAPACITY = 1_024;
    private static final int[] NO_KEYS = {};

    private final Long2IntMap numbers = new Long2IntOpenHashMap();
    private long[] ids = new long[FIRST_CAPACITY];
    private long[] sequences = new long[FIRST_CAPACITY];
    private int[][] keys = new int[FIRST_CAPACITY][];
    private int[][] targets = new int[FIRST_CAPACITY][];
    private int[] redirects = new int[FIRST_CAPACITY];

    /** Live articles that are no redirects, in no order, and where each stands among them. */
    private int[] articles = new int[FIRST_CAPACITY];

    private int[] places = new int[FIRST_CAPACITY];
    private int articleCount;
    private int redirectCount;

    NodeTable() {
        numbers.defaultReturnValue(LinkGraph.NONE);
    }

    int find(long article) {
        return numbers.get(article);
    }

    int number(long article) {
        int known = numbers.get(article);
        if (known != LinkGraph.NONE) {
            return known;
        }
        int node = numbers.size();
        if (node == ids.length) {
            grow();
        }
        numbers.put(article, node);
        ids[node] = article;
        keys[node] = NO_KEYS;
        targets[node] = NO_KEYS;
        redirects[node] = LinkGraph.NONE;
        places[node] = LinkGraph.NONE;
        return node;
    }

    int size() {
        return numbers.size();
    }

    long id(int node) {
        return ids[node];
    }

    /** Sequence of the last event that is part of what is known of it. */
    long sequence(int node) {
        return sequences[node];
    }

    /** Numbers of the keys that lead to it, its own first; none unless it is live. */
    int[] keys(int node) {
        return keys[node];
    }

    /** Numbers of the keys that its text links to, ascending, each once; none unless it is live. */
    int[] targets(int node) {
        return targets[node];
    }

    /** Number of the key that its text redirects to, or NONE. */
    int redirect(int node) {
        return redirects[node];
    }

    /** Replaces what is known of an article. */
    void set(int node, long sequence, int[] itsKeys, int[] itsTargets, int redirect) {
        redirectCount += (redirect == LinkGraph.NONE ? 0 : 1) - (redirects[node] == LinkGraph.NONE ? 0 : 1);
        sequences[node] = sequence;
        keys[node] = itsKeys.length == 0 ? NO_KEYS : itsKeys;
        targets[node] = itsTargets.length == 0 ? NO_KEYS : itsTargets;
        redirects[node] = redirect;
        boolean isArticle = itsKeys.length > 0 && redirect == LinkGraph.NONE;
        if (isArticle && places[node] == LinkGraph.NONE) {
            places[node] = articleCount;
            articles[articleCount++] = node;
        } else if (!isArticle && places[node] != LinkGraph.NONE) {
            leave(node);
        }
    }

    /** How many are live and no redirect. */
    int articleCount() {
        return articleCount;
    }

    /** How many are live and redirects. */
    int redirectCount() {
        return redirectCount;
    }

    /** One of the articles, by its place from 0 on. */
    int article(int place) {
        return articles[place];
    }

    /** Whether it is one of them. */
    boolean isArticle(int node) {
        return places[node] != LinkGraph.NONE;
    }

    private void leave(int node) {
        int last = articles[--articleCount];
        articles[places[node]] = last;
        places[last] = places[node];
        places[node] = LinkGraph.NONE;
    }

    private void grow() {
        int capacity = ids.length + (ids.length >> 1);
        ids = Arrays.copyOf(ids, capacity);
        sequences = Arrays.copyOf(sequences, capacity);
        keys = Arrays.copyOf(keys, capacity);
        targets = Arrays.copyOf(targets, capacity);
        redirects = Arrays.copyOf(redirects, capacity);
        articles = Arrays.copyOf(articles, capacity);
        places = Arrays.copyOf(places, capacity);
    }
}
