package dev.stemma.links.graph;

import it.unimi.dsi.fastutil.ints.Int2ObjectMap;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntAVLTreeSet;
import it.unimi.dsi.fastutil.ints.IntComparator;
import it.unimi.dsi.fastutil.ints.IntSortedSet;
import it.unimi.dsi.fastutil.objects.Object2IntMap;
import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.util.Arrays;

/** Title keys by number: which node holds each, and which nodes link to it. */
final class KeyTable {

    private static final int FIRST_CAPACITY = 1_024;

    private final Object2IntMap<String> numbers = new Object2IntOpenHashMap<>();
    private String[] names = new String[FIRST_CAPACITY];
    private int[] holders = new int[FIRST_CAPACITY];
    private NodeList[] linking = new NodeList[FIRST_CAPACITY];

    /** Keys that several articles hold for a moment, since their events come in any order. */
    private final Int2ObjectMap<IntSortedSet> contested = new Int2ObjectOpenHashMap<>();

    private final IntComparator age;

    /**
     * An empty table.
     *
     * @param age orders nodes: of several that hold a key, the last one is found
     */
    KeyTable(IntComparator age) {
        this.age = age;
        numbers.defaultReturnValue(LinkGraph.NONE);
    }

    /** The number of a key, or NONE when nothing has named it yet. */
    int find(String key) {
        return numbers.getInt(key);
    }

    /** The number of a key, a new one when nothing has named it yet. */
    int number(String key) {
        int known = numbers.getInt(key);
        if (known != LinkGraph.NONE) {
            return known;
        }
        int number = numbers.size();
        if (number == names.length) {
            grow();
        }
        numbers.put(key, number);
        names[number] = key;
        holders[number] = LinkGraph.NONE;
        return number;
    }

    /** How many there are. */
    int size() {
        return numbers.size();
    }

    String name(int key) {
        return names[key];
    }

    /** The node that holds a key, the newest of several; NONE when no live article has that title. */
    int holder(int key) {
        return holders[key];
    }

    /** The nodes whose texts link to a key. */
    NodeList linking(int key) {
        return linking[key] == null ? NodeList.EMPTY : linking[key];
    }

    void claim(int key, int node) {
        int holder = holders[key];
        if (holder == LinkGraph.NONE) {
            holders[key] = node;
        } else if (holder != node) {
            IntSortedSet all = contested.computeIfAbsent(key, first -> new IntAVLTreeSet(age));
            all.add(holder);
            all.add(node);
            holders[key] = all.lastInt();
        }
    }

    void release(int key, int node) {
        IntSortedSet all = contested.get(key);
        if (all == null) {
            holders[key] = holders[key] == node ? LinkGraph.NONE : holders[key];
            return;
        }
        all.remove(node);
        holders[key] = all.lastInt();
        if (all.size() == 1) {
            contested.remove(key);
        }
    }

    void link(int node, int key) {
        if (linking[key] == null) {
            linking[key] = new NodeList();
        }
        linking[key].add(node);
    }

    void unlink(int node, int key) {
        linking[key].remove(node);
        if (linking[key].size() == 0) {
            linking[key] = null;
        }
    }

    private void grow() {
        int capacity = names.length + (names.length >> 1);
        names = Arrays.copyOf(names, capacity);
        holders = Arrays.copyOf(holders, capacity);
        linking = Arrays.copyOf(linking, capacity);
    }
}
