package dev.stemma.links.graph;

import java.util.Arrays;

/** Node numbers in ascending order, each once, in an array with little to spare. */
final class NodeList {

    /** No nodes. */
    static final NodeList EMPTY = new NodeList();

    private static final int[] NOTHING = {};

    private int[] nodes = NOTHING;
    private int size;

    int size() {
        return size;
    }

    int get(int place) {
        return nodes[place];
    }

    void add(int node) {
        int place = place(node);
        if (place >= 0) {
            return;
        }
        if (size == nodes.length) {
            nodes = Arrays.copyOf(nodes, size + 1 + (size >> 2));
        }
        int behind = -place - 1;
        System.arraycopy(nodes, behind, nodes, behind + 1, size - behind);
        nodes[behind] = node;
        size++;
    }

    void remove(int node) {
        int place = place(node);
        if (place >= 0) {
            size--;
            System.arraycopy(nodes, place + 1, nodes, place, size - place);
        }
    }

    /** Nearly always a new node comes last: then no search is needed. */
    private int place(int node) {
        return size > 0 && nodes[size - 1] < node ? -size - 1 : Arrays.binarySearch(nodes, 0, size, node);
    }
}
