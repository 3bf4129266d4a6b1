package dev.stemma.links.tallying;

import dev.stemma.kit.inbox.NotYet;
import dev.stemma.links.Delta;
import dev.stemma.links.Generation;
import dev.stemma.links.LinkPage;
import dev.stemma.links.LinkPages;
import dev.stemma.links.Pending;
import dev.stemma.links.tallying.Sections.Landings;
import dev.stemma.links.tallying.Tally.Change;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Counts a pending change everywhere, exactly once, however often and by however many it is done, and wherever it dies.
 * A tally names the change that it counted last. Before another takes that name's place, it is noted at the change itself
 * that this place is done; so whoever comes later finds it at the one or the other. The order of reading, tallies first
 * and changes then, makes a stale reader's write meet a version that is gone.
 */
@ApplicationScoped
public class Settle {

    private static final int ROUNDS = 200;

    private final PendingChanges changes;
    private final Tallies tallies;
    private final Sections sections;
    private final Standings standings;
    private final LinkPages pages;
    private final PlaceTurns turns = new PlaceTurns();

    Settle(PendingChanges changes, Tallies tallies, Sections sections, Standings standings, LinkPages pages) {
        this.changes = changes;
        this.tallies = tallies;
        this.sections = sections;
        this.standings = standings;
        this.pages = pages;
    }

    /** What settles the changes of one generation, whichever is read. */
    public static Settle of(Generation generation) {
        LinkPages pages = new LinkPages(() -> generation);
        Tallies tallies = new Tallies(() -> generation);
        return new Settle(
                new PendingChanges(() -> generation),
                tallies,
                new Sections(pages, tallies),
                new Standings(() -> generation, pages, tallies),
                pages);
    }

    /** Creates the indexes of a generation. */
    public static void createIndexes(Generation generation) {
        LinkPages pages = new LinkPages(() -> generation);
        Tallies tallies = new Tallies(() -> generation);
        List.of(pages, tallies, new Standings(() -> generation, pages, tallies)).forEach(generation::createIndexes);
    }

    /**
     * Counts what is pending of an article.
     *
     * @throws NotYet when others change the same tallies all the time
     */
    public void settle(long page) {
        changes.of(page).ifPresent(pending -> turns.take(places(pending), () -> settle(page, pending)));
    }

    private static List<String> places(Pending pending) {
        return pending.deltas().stream().map(Delta::place).toList();
    }

    private void settle(long page, Pending first) {
        Optional<Pending> pending = Optional.of(first);
        for (int round = 0; round < ROUNDS; round++) {
            if (pending.isEmpty() || isSettled(new Change(page, pending.get().number()), pending.get())) {
                return;
            }
            pending = changes.of(page);
        }
        throw new NotYet("what article " + page + " adds to is busy");
    }

    private boolean isSettled(Change change, Pending pending) {
        List<Delta> uncounted = pending.uncounted();
        Map<String, Tally> read =
                tallies.read(uncounted.stream().map(Delta::place).toList());
        Map<Long, Pending> open = changes.of(named(read.values(), change));
        Pending own = open.get(change.page());
        if (own == null || own.number() != change.number()) {
            return false;
        }
        Set<String> left = new TreeSet<>();
        own.uncounted().forEach(delta -> left.add(delta.place()));
        List<Delta> missing = uncounted.stream()
                .filter(delta -> left.contains(delta.place()))
                .filter(delta -> !read.containsKey(delta.place())
                        || !read.get(delta.place()).names(change))
                .toList();
        if (!missing.isEmpty()) {
            noteOthers(missing, read, open);
            if (!countedAtOnce(missing, read, change)) {
                return false;
            }
        }
        follow(change.page(), pending.deltas());
        changes.settled(change);
        return true;
    }

    private static Set<Long> named(Collection<Tally> read, Change change) {
        Set<Long> named = new TreeSet<>(List.of(change.page()));
        read.stream()
                .filter(tally -> tally.last() != null)
                .forEach(tally -> named.add(tally.last().page()));
        return named;
    }

    private void noteOthers(List<Delta> missing, Map<String, Tally> read, Map<Long, Pending> open) {
        for (Delta delta : missing) {
            Change last =
                    read.containsKey(delta.place()) ? read.get(delta.place()).last() : null;
            if (last != null
                    && open.containsKey(last.page())
                    && open.get(last.page()).isOpen(last.number(), delta.place())) {
                changes.noteCounted(last, delta.place());
            }
        }
    }

    /** Counts the change at those places, and says whether nobody was faster at any of them. */
    private boolean countedAtOnce(List<Delta> missing, Map<String, Tally> read, Change change) {
        Landings landings = sections.landings(missing.stream()
                .filter(delta -> delta.anchor() != null)
                .map(Delta::key)
                .distinct()
                .toList());
        return tallies.write(missing.stream()
                .map(delta -> read.getOrDefault(delta.place(), Tally.none(delta.key(), delta.anchor()))
                        .with(delta, change, landings.lack(delta.key(), delta.anchor())))
                .toList());
    }

    /** What depends on the tallies and on the article itself; all of it is made anew from what is there now. */
    private void follow(long page, List<Delta> deltas) {
        List<String> linked = new ArrayList<>();
        List<String> places = new ArrayList<>();
        List<String> looked = new ArrayList<>();
        for (Delta delta : deltas) {
            (delta.anchor() == null ? linked : places).add(delta.anchor() == null ? delta.key() : delta.place());
            if (delta.looks()) {
                looked.add(delta.key());
            }
        }
        List<LinkPage> redirects = pages.redirectsTo(looked);
        Set<Long> articles = new TreeSet<>(List.of(page));
        // all of them, where two have a title for a moment
        Versioned.parts(linked).forEach(keys -> pages.byKeys(keys).forEach(holder -> articles.add(holder.id())));
        redirects.forEach(redirect -> articles.add(redirect.id()));
        redirects.forEach(redirect -> looked.addAll(redirect.keys()));
        standings.renew(articles);
        sections.renew(looked, places);
    }
}
