package dev.stemma.system.linking;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.random.RandomGenerator;

/**
 * Which title links to which, kept and searched in the plainest way there is, so that the service's answers can be held
 * against it.
 */
record LinkLists(SortedMap<String, SortedSet<String>> targets) {

    /** Reads lines of two titles with a tab between them: the first links to the second. */
    static LinkLists read(Path file) throws IOException {
        LinkLists links = new LinkLists(new TreeMap<>());
        for (String line : Files.readAllLines(file)) {
            // several spaces in a title are one
            String[] titles = line.replaceAll(" +", " ").split("\t");
            links.add(titles[0], titles[1]);
        }
        return links;
    }

    /** Islands of different sizes, within which most articles can be reached from most others, and loners. */
    static LinkLists random(RandomGenerator random) {
        LinkLists links = new LinkLists(new TreeMap<>());
        int island = 0;
        for (int size : new int[] {60, 25, 10, 2, 1, 1}) {
            String name = "Island " + island++ + " article ";
            links.article(name + 0);
            for (int i = 1; i < size; i++) {
                links.add(name + random.nextInt(i), name + i);
                for (int more = random.nextInt(5); more > 0; more--) {
                    links.add(name + i, name + random.nextInt(size));
                }
            }
        }
        return links;
    }

    List<String> titles() {
        return List.copyOf(targets.keySet());
    }

    /** Who links to a title; itself too, if it does. */
    SortedSet<String> linkingTo(String title) {
        SortedSet<String> linking = new TreeSet<>();
        targets.forEach((from, to) -> {
            if (to.contains(title)) {
                linking.add(from);
            }
        });
        return linking;
    }

    /** How many links one follows at least; empty when there is no way. */
    OptionalInt distance(String from, String to) {
        Map<String, Integer> distances = new HashMap<>(Map.of(from, 0));
        Deque<String> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty() && !distances.containsKey(to)) {
            String title = open.remove();
            for (String next : targets.get(title)) {
                if (distances.putIfAbsent(next, distances.get(title) + 1) == null) {
                    open.add(next);
                }
            }
        }
        Integer found = distances.get(to);
        return found == null ? OptionalInt.empty() : OptionalInt.of(found);
    }

    /** Sizes of the parts within which links lead from each to each when followed in both directions, the largest first. */
    List<Integer> weakParts() {
        Map<String, Set<String>> both = new HashMap<>();
        targets.forEach((from, to) -> to.forEach(other -> {
            both.computeIfAbsent(from, title -> new HashSet<>()).add(other);
            both.computeIfAbsent(other, title -> new HashSet<>()).add(from);
        }));
        Set<String> left = new TreeSet<>(targets.keySet());
        List<Integer> sizes = new ArrayList<>();
        while (!left.isEmpty()) {
            Set<String> part = reachable(left.iterator().next(), both);
            left.removeAll(part);
            sizes.add(part.size());
        }
        return sorted(sizes);
    }

    /**
     * Sizes of the parts within which links lead from each to each, the largest first: what can be reached forwards and
     * backwards from one of their members.
     */
    List<Integer> strongParts() {
        Map<String, Set<String>> backwards = new HashMap<>();
        targets.forEach((from, to) -> to.forEach(other ->
                backwards.computeIfAbsent(other, title -> new HashSet<>()).add(from)));
        Set<String> left = new TreeSet<>(targets.keySet());
        List<Integer> sizes = new ArrayList<>();
        while (!left.isEmpty()) {
            String member = left.iterator().next();
            Set<String> part = reachable(member, targets);
            part.retainAll(reachable(member, backwards));
            left.removeAll(part);
            sizes.add(part.size());
        }
        return sorted(sizes);
    }

    private static Set<String> reachable(String from, Map<String, ? extends Set<String>> next) {
        Set<String> seen = new HashSet<>(Set.of(from));
        Deque<String> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            Set<String> further = next.get(open.remove());
            if (further != null) {
                further.stream().filter(seen::add).forEach(open::add);
            }
        }
        return seen;
    }

    private static List<Integer> sorted(List<Integer> sizes) {
        return sizes.stream().sorted(Comparator.reverseOrder()).toList();
    }

    private void add(String from, String to) {
        article(to);
        article(from).add(to);
    }

    private SortedSet<String> article(String title) {
        return targets.computeIfAbsent(title, made -> new TreeSet<>());
    }
}
