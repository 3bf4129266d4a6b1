package dev.stemma.revision.recording.attributing;

import dev.stemma.revision.recording.attributing.Words.Unit;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Units of a text by what they say, each to be taken once. A text can have half a million, so little is kept for each. */
final class KnownUnits {

    private static final int NONE = -1;

    private final List<Unit> units;
    private final Map<String, Integer> first = new HashMap<>();
    /** By unit: the next one that says the same. */
    private final int[] next;

    private final BitSet taken = new BitSet();

    /** Knows these units of a text. */
    KnownUnits(Words text, List<Unit> units) {
        this.units = units;
        this.next = new int[units.size()];
        for (int at = units.size() - 1; at >= 0; at--) {
            Integer same = first.put(text.textOf(units.get(at)), at);
            next[at] = same == null ? NONE : same;
        }
    }

    /** The first one that says this and was not taken yet, or null. */
    Unit take(String text) {
        Integer found = first.get(text);
        if (found == null) {
            return null;
        }
        taken.set(found);
        if (next[found] == NONE) {
            first.remove(text);
        } else {
            first.put(text, next[found]);
        }
        return units.get(found);
    }

    /** Those that nobody took, in the order of the text. */
    List<Unit> left() {
        return IntStream.range(0, units.size())
                .filter(at -> !taken.get(at))
                .mapToObj(units::get)
                .toList();
    }
}
