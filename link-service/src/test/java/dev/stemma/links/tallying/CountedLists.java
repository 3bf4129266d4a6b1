package dev.stemma.links.tallying;

import com.mongodb.client.model.Filters;
import dev.stemma.links.Delta;
import dev.stemma.links.Generation;
import dev.stemma.links.LinkPage;
import dev.stemma.links.LinkPages;
import dev.stemma.links.Target;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What stands in every list.
 *
 * @param wanted key to count
 * @param broken place to count
 * @param incoming article to count
 * @param others name of the list and article
 */
public record CountedLists(
        Map<String, Long> wanted, Map<String, Long> broken, Map<Long, Long> incoming, Set<String> others) {

    /** As the service keeps them. */
    public static CountedLists kept(Generation generation) {
        CountedLists lists = empty();
        for (Tally tally :
                generation.collection(Tallies.COLLECTION, Tally.class).find(Filters.gte("_id", ""))) {
            if (tally.wanted() != null) {
                lists.wanted.put(tally.key(), tally.wanted());
            }
            if (tally.broken() != null) {
                lists.broken.put(tally.id(), tally.broken());
            }
        }
        for (Standing standing :
                generation.collection(Standings.COLLECTION, Standing.class).find(Filters.gte("_id", 0L))) {
            if (standing.incoming() != null) {
                lists.incoming.put(standing.id(), standing.incoming());
            }
            lists.add("orphan", standing.orphan(), standing.id());
            lists.add("deadEnd", standing.deadEnd(), standing.id());
            lists.add("self " + standing.selfCount(), standing.self(), standing.id());
            lists.add("double", standing.doubleRedirect(), standing.id());
            lists.add("broken", standing.brokenRedirect(), standing.id());
        }
        return lists;
    }

    /** Counted from all articles, in the plainest way. */
    public static CountedLists recounted(Generation generation) {
        List<LinkPage> live = new ArrayList<>();
        generation
                .collection(LinkPages.COLLECTION, LinkPage.class)
                .find(Filters.gte("_id", 0L))
                .forEach(page -> {
                    if (page.live()) {
                        live.add(page);
                    }
                });
        Map<String, LinkPage> holders = new TreeMap<>();
        live.stream()
                .sorted((left, right) -> Long.compare(left.id(), right.id()))
                .forEach(page -> page.keys().forEach(key -> holders.put(key, page)));
        CountedLists lists = empty();
        Map<String, Set<Long>> linking = new HashMap<>();
        live.forEach(page -> page.targets().forEach(link -> linking.computeIfAbsent(link.key(), key -> new HashSet<>())
                .add(page.id())));
        linking.forEach((key, pages) -> {
            if (!holders.containsKey(key)) {
                lists.wanted.put(key, (long) pages.size());
            }
        });
        live.forEach(page -> lists.addArticle(page, linking, holders));
        return lists;
    }

    private void addArticle(LinkPage page, Map<String, Set<Long>> linking, Map<String, LinkPage> holders) {
        long others = page.held().stream()
                .mapToLong(key -> linking.getOrDefault(key, Set.of()).stream()
                        .filter(linker -> linker != page.id())
                        .count())
                .sum();
        long selfCount = page.targets().stream()
                .filter(link -> page.keys().contains(link.key()))
                .mapToInt(Target::count)
                .sum();
        if (others > 0) {
            incoming.put(page.id(), others);
        } else if (page.redirect() == null) {
            add("orphan", page.key(), page.id());
        }
        if (selfCount > 0) {
            add("self " + selfCount, page.key(), page.id());
        }
        if (page.redirect() != null) {
            LinkPage target = holders.get(page.redirect().key());
            add("double", target != null && target.redirect() != null ? page.key() : null, page.id());
            add("broken", target == null ? page.key() : null, page.id());
        } else if (page.targets().stream().allMatch(link -> page.keys().contains(link.key()))) {
            add("deadEnd", page.key(), page.id());
        }
        Set<String> brokenHere = new TreeSet<>();
        for (Target link : page.targets()) {
            LinkPage landing = holders.get(link.key());
            if (landing != null && landing.redirect() != null) {
                landing = holders.get(landing.redirect().key());
            }
            if (link.anchor() != null
                    && landing != null
                    && landing.redirect() == null
                    && !landing.sections().contains(link.anchor())) {
                brokenHere.add(Delta.place(link.key(), link.anchor()));
            }
        }
        brokenHere.forEach(place -> broken.merge(place, 1L, Long::sum));
    }

    private void add(String list, String key, long article) {
        if (key != null) {
            others.add(list + " " + key + " " + article);
        }
    }

    private static CountedLists empty() {
        return new CountedLists(new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeSet<>());
    }
}
