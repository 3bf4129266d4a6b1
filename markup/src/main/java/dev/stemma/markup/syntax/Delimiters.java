package dev.stemma.markup.syntax;

import java.util.HashMap;
import java.util.Map;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.node.Emphasis;
import org.commonmark.node.Node;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/** The runs of {@code *}, {@code _} and {@code ~} that are still open, and what becomes of them. */
final class Delimiters {

    private final Nesting nesting;
    private Run last;
    private int pushed;

    Delimiters(Nesting nesting) {
        this.nesting = nesting;
    }

    /** One run. Its node is in the tree as text; what is left of it at the end stays text. */
    static final class Run {
        private final Text node;
        private final char mark;
        private final int length;
        private final boolean opens;
        private final boolean closes;
        private int left;
        private int serial;
        private Run previous;
        private Run next;

        Run(Text node, char mark, int length, boolean opens, boolean closes) {
            this.node = node;
            this.mark = mark;
            this.length = length;
            this.left = length;
            this.opens = opens;
            this.closes = closes;
        }

        /** Closers of one kind reject the same openers, so none is looked at twice. */
        private int kind() {
            return mark == '~' ? 100 + left : (mark == '*' ? 0 : 10) + (opens ? 3 : 0) + length % 3;
        }

        private boolean opensFor(Run closer) {
            if (!opens || mark != closer.mark) {
                return false;
            } else if (mark == '~') {
                return left == closer.left;
            }
            boolean ambiguous = closes || closer.opens;
            return !ambiguous || (length + closer.length) % 3 != 0 || length % 3 == 0 && closer.length % 3 == 0;
        }
    }

    Run last() {
        return last;
    }

    void push(Run run) {
        run.previous = last;
        run.serial = ++pushed;
        if (last != null) {
            last.next = run;
        }
        last = run;
    }

    /** Turns into emphasis what can be, above the given run (null: everything), and forgets those runs. */
    void resolve(Run bottom) {
        int floor = bottom == null ? 0 : bottom.serial;
        Map<Integer, Integer> bottoms = new HashMap<>();
        Run closer = firstAbove(bottom);
        while (closer != null) {
            if (!closer.closes) {
                closer = closer.next;
                continue;
            }
            Run opener = opener(closer, bottoms.getOrDefault(closer.kind(), floor));
            if (opener != null) {
                closer = wrap(opener, closer);
            } else {
                bottoms.put(closer.kind(), closer.previous == null ? 0 : closer.previous.serial);
                Run next = closer.next;
                if (!closer.opens) {
                    remove(closer);
                }
                closer = next;
            }
        }
        while (last != null && last != bottom) {
            remove(last);
        }
    }

    private Run firstAbove(Run bottom) {
        Run first = null;
        for (Run run = last; run != null && run != bottom; run = run.previous) {
            first = run;
        }
        return first;
    }

    private Run opener(Run closer, int floor) {
        for (Run run = closer.previous; run != null && run.serial > floor; run = run.previous) {
            if (run.opensFor(closer)) {
                return run;
            }
        }
        return null;
    }

    private Run wrap(Run opener, Run closer) {
        while (closer.previous != opener) {
            remove(closer.previous);
        }
        int used = opener.left >= 2 && closer.left >= 2 ? 2 : 1;
        Node wrapper = wrapper(opener.mark, used);
        nesting.wrap(wrapper, opener.node, closer.node);
        opener.node.insertAfter(wrapper);
        opener.left -= used;
        closer.left -= used;
        if (opener.left == 0) {
            remove(opener);
        }
        if (closer.left > 0) {
            return closer;
        }
        Run next = closer.next;
        remove(closer);
        return next;
    }

    private static Node wrapper(char mark, int used) {
        String delimiter = String.valueOf(mark).repeat(used);
        if (mark == '~') {
            return new Strikethrough(delimiter);
        }
        return used == 1 ? new Emphasis(delimiter) : new StrongEmphasis(delimiter);
    }

    private void remove(Run run) {
        if (run.previous != null) {
            run.previous.next = run.next;
        }
        if (run.next != null) {
            run.next.previous = run.previous;
        } else {
            last = run.previous;
        }
        if (run.left == 0) {
            run.node.unlink();
        } else if (run.left < run.length) {
            run.node.setLiteral(String.valueOf(run.mark).repeat(run.left));
        }
    }
}
