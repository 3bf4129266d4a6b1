package dev.stemma.markup.syntax;

import java.util.IdentityHashMap;
import java.util.Map;
import org.commonmark.node.Node;

/** Puts nodes into each other and knows how deep they lie, so that nobody's recursion over the tree runs out of stack. */
final class Nesting {

    private final Effort effort;
    private final Map<Node, Integer> depths = new IdentityHashMap<>();

    Nesting(Effort effort) {
        this.effort = effort;
    }

    /** Moves the nodes between two siblings (to the end when {@code before} is null) into a node. */
    void wrap(Node wrapper, Node after, Node before) {
        int depth = 0;
        Node child = after.getNext();
        while (child != null && child != before) {
            Node next = child.getNext();
            depth = Math.max(depth, depths.getOrDefault(child, 0));
            wrapper.appendChild(child);
            child = next;
        }
        effort.element();
        record(wrapper, depth + 1);
    }

    /** Remembers the depth of a node that got its children elsewhere. */
    void adopt(Node wrapper) {
        int depth = 0;
        for (Node child = wrapper.getFirstChild(); child != null; child = child.getNext()) {
            depth = Math.max(depth, depths.getOrDefault(child, 0));
        }
        record(wrapper, depth + 1);
    }

    private void record(Node wrapper, int depth) {
        effort.depth(depth);
        depths.put(wrapper, depth);
    }
}
