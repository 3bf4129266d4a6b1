package dev.stemma.links;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A change of an article that is not yet counted everywhere. It is written together with the change itself, and goes when all
 * of it is counted.
 *
 * @param number sequence of the event that made the change
 * @param deltas what it adds, each place once
 * @param counted places at which it is counted although their tally names a later change
 */
public record Pending(long number, List<Delta> deltas, List<String> counted) {

    /** What is missing in the store has its plain meaning. */
    public Pending {
        deltas = deltas == null ? List.of() : List.copyOf(deltas);
        counted = counted == null ? List.of() : List.copyOf(counted);
    }

    /** What follows when an article changes, or empty when nobody can see a difference. */
    static Optional<Pending> between(LinkPage before, LinkPage after) {
        boolean looksOther = !before.held().equals(after.held())
                || !before.sections().equals(after.sections())
                || !Objects.equals(before.redirect(), after.redirect());
        Set<Delta> old = links(before);
        Set<Delta> now = links(after);
        boolean alike = old.equals(now)
                && before.own().equals(after.own())
                && Objects.equals(before.title(), after.title())
                && !looksOther;
        return alike ? Optional.empty() : Optional.of(pending(before, after, looksOther));
    }

    private static Pending pending(LinkPage before, LinkPage after, boolean looksOther) {
        Map<String, Delta> deltas = new LinkedHashMap<>();
        Set<Delta> old = links(before);
        Set<Delta> now = links(after);
        now.stream().filter(link -> !old.contains(link)).forEach(link -> add(link, deltas));
        old.stream().filter(link -> !now.contains(link)).forEach(link -> add(link.negated(), deltas));
        if (looksOther) {
            after.held().forEach(key -> add(Delta.holder(key), deltas));
            before.held().forEach(key -> add(Delta.holder(key).negated(), deltas));
        }
        return new Pending(after.cursors().articles(), new ArrayList<>(deltas.values()), List.of());
    }

    private static void add(Delta delta, Map<String, Delta> deltas) {
        deltas.merge(delta.place(), delta, Delta::and);
    }

    private static Set<Delta> links(LinkPage page) {
        Set<Delta> links = new LinkedHashSet<>();
        for (Target link : page.links()) {
            links.add(Delta.link(link.key(), null));
            if (link.anchor() != null) {
                links.add(Delta.link(link.key(), link.anchor()));
            }
        }
        return links;
    }

    /** The deltas that its own change still has to bring to the tallies, as far as it knows itself. */
    public List<Delta> uncounted() {
        Set<String> done = new HashSet<>(counted);
        return deltas.stream()
                .filter(delta -> delta.counts() && !done.contains(delta.place()))
                .toList();
    }

    /** Whether it is the change of that number and that place is not noted as counted. */
    public boolean isOpen(long change, String place) {
        return number == change && !counted.contains(place);
    }
}
