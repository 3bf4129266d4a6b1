package dev.stemma.links.tallying;

import dev.stemma.links.LinkPage;
import dev.stemma.links.LinkPages;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Whether sections that are linked to exist, in the article that a reader ends up at. */
@ApplicationScoped
class Sections {

    private final LinkPages pages;
    private final Tallies tallies;

    Sections(LinkPages pages, Tallies tallies) {
        this.pages = pages;
        this.tallies = tallies;
    }

    /** Judges the sections of these titles, and these places besides, anew, until nobody interferes. */
    void renew(Collection<String> keys, Collection<String> places) {
        while (!renewedAtOnce(keys, places)) {
            Thread.onSpinWait();
        }
    }

    private boolean renewedAtOnce(Collection<String> keys, Collection<String> places) {
        Map<String, Tally> before = new HashMap<>(tallies.read(places));
        tallies.ofSections(keys).forEach(tally -> before.put(tally.id(), tally));
        Landings landings = landings(before.values().stream().map(Tally::key).toList());
        List<Tally> next = before.values().stream()
                .map(tally -> tally.judged(landings.lack(tally.key(), tally.anchor())))
                .toList();
        return tallies.write(next);
    }

    /** Where titles lead to, through one redirect at most. */
    Landings landings(Collection<String> keys) {
        Map<String, LinkPage> holders = pages.holdersWithSections(keys);
        Set<String> onwards = new TreeSet<>();
        holders.values().stream()
                .filter(holder -> holder.redirect() != null)
                .forEach(holder -> onwards.add(holder.redirect().key()));
        return new Landings(holders, onwards.isEmpty() ? Map.of() : pages.holdersWithSections(onwards));
    }

    /**
     * Where some titles lead to.
     *
     * @param holders the articles that have the titles
     * @param targets those that the redirects among them lead to
     */
    record Landings(Map<String, LinkPage> holders, Map<String, LinkPage> targets) {

        /** Whether readers end up at an article without that section; never where they end up nowhere. */
        boolean lack(String key, String anchor) {
            LinkPage landing = holders.get(key);
            if (landing != null && landing.redirect() != null) {
                landing = targets.get(landing.redirect().key());
            }
            return anchor != null
                    && landing != null
                    && landing.redirect() == null
                    && !landing.sections().contains(anchor);
        }
    }
}
