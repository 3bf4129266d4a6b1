package dev.stemma.gateway.delivering;

import java.util.HashMap;
import java.util.Map;

/** How many attempts may go on at once: to one webhook, so that a slow one leaves room for others, and in all. */
final class Slots {

    private final int each;
    private final int all;
    private final Map<String, Integer> taken = new HashMap<>();
    private int takenInAll;

    Slots(int each, int all) {
        this.each = each;
        this.all = all;
    }

    int each() {
        return each;
    }

    /** Takes one for that webhook, if there is one. */
    synchronized boolean take(String webhook) {
        if (takenInAll >= all || taken.getOrDefault(webhook, 0) >= each) {
            return false;
        }
        takenInAll++;
        taken.merge(webhook, 1, Integer::sum);
        return true;
    }

    /** Whether none is taken. */
    synchronized boolean areFree() {
        return takenInAll == 0;
    }

    /** Gives one back. */
    synchronized void giveBack(String webhook) {
        takenInAll--;
        taken.computeIfPresent(webhook, (id, count) -> count == 1 ? null : count - 1);
    }
}
