package dev.stemma.links.tallying;

import dev.stemma.links.Delta;
import dev.stemma.links.LinkPage;
import dev.stemma.links.LinkPage.TitleName;
import dev.stemma.links.LinkPages;
import dev.stemma.links.Target;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Counts anew, from the articles themselves, what is kept, and tells what differs. It changes nothing. */
@ApplicationScoped
class Recount {

    /** What is under way is counted soon: what still differs after so many looks is wrong. */
    private static final int LOOKS = 20;

    private static final Duration PAUSE = Duration.ofMillis(100);

    private final LinkPages pages;
    private final Tallies tallies;
    private final Sections sections;
    private final Standings standings;

    Recount(LinkPages pages, Tallies tallies, Sections sections, Standings standings) {
        this.pages = pages;
        this.tallies = tallies;
        this.sections = sections;
        this.standings = standings;
    }

    /**
     * Something that is kept and ought to be otherwise.
     *
     * @param of the title or section, or the article's id
     * @param kept what is kept, as text
     * @param counted what it ought to be
     */
    record Difference(String of, String kept, String counted) {}

    /**
     * A part of the work.
     *
     * @param differences what differs in it
     * @param checked how many places or articles it holds
     * @param last the last of them, or null when there is none
     */
    record Part(List<Difference> differences, int checked, Object last) {}

    /** The tallies behind that one. */
    Part tallies(String after, int most) {
        List<Tally> some = tallies.behind(after, most);
        List<Difference> differences = new ArrayList<>();
        some.forEach(tally ->
                difference(tally.id(), () -> kept(tally), () -> counted(tally)).ifPresent(differences::add));
        return new Part(
                differences, some.size(), some.isEmpty() ? null : some.getLast().id());
    }

    /** The articles behind that one: where they stand, and that everything that they link to is tallied. */
    Part articles(long after, int most) {
        List<LinkPage> some = pages.behind(after, most);
        List<Difference> differences = new ArrayList<>();
        for (LinkPage page : some) {
            String id = Long.toString(page.id());
            difference(id, () -> standing(page.id()), () -> ownStanding(page.id()))
                    .ifPresent(differences::add);
            difference(id, () -> untallied(page.id()).toString(), () -> Set.of().toString())
                    .ifPresent(differences::add);
        }
        return new Part(
                differences, some.size(), some.isEmpty() ? null : some.getLast().id());
    }

    private static Optional<Difference> difference(String of, Supplier<String> kept, Supplier<String> counted) {
        for (int look = 1; ; look++) {
            String one = kept.get();
            String other = counted.get();
            if (one.equals(other)) {
                return Optional.empty();
            }
            if (look == LOOKS) {
                return Optional.of(new Difference(of, one, other));
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private String kept(Tally tally) {
        Tally now = tallies.read(List.of(tally.id())).getOrDefault(tally.id(), tally);
        return numbers(now.links(), now.holders(), now.wanted(), now.broken());
    }

    private String counted(Tally tally) {
        long links = pages.countLinking(tally.key(), tally.anchor());
        long holders = tally.anchor() == null ? pages.countHolding(tally.key()) : 0;
        boolean lacks = sections.landings(List.of(tally.key())).lack(tally.key(), tally.anchor());
        Tally judged =
                new Tally(tally.id(), tally.key(), tally.anchor(), 0, links, holders, null, null, null).judged(lacks);
        return numbers(links, holders, judged.wanted(), judged.broken());
    }

    private static String numbers(long links, long holders, Long wanted, Long broken) {
        return "links " + links + ", holders " + holders + ", wanted " + wanted + ", broken " + broken;
    }

    private String standing(long article) {
        return standings
                .of(article)
                .orElse(Standing.nowhere(article, 0))
                .unversioned()
                .toString();
    }

    private String ownStanding(long article) {
        LinkPage page = pages.byId(article).orElse(LinkPage.unknown(article));
        Map<String, LinkPage> targets = pages.holders(
                Stream.ofNullable(page.redirect()).map(TitleName::key).toList());
        return Standings.standing(page, 0, tallies.read(page.held()), targets).toString();
    }

    private Set<String> untallied(long article) {
        Set<String> places = pages.whole(article)
                .map(page -> page.links().stream()
                        .flatMap(Recount::places)
                        .collect(Collectors.<String, Set<String>>toCollection(HashSet::new)))
                .orElse(Set.of());
        Map<String, Tally> read = tallies.read(places);
        return places.stream()
                .filter(place -> !read.containsKey(place) || read.get(place).links() == 0)
                .collect(Collectors.toSet());
    }

    private static Stream<String> places(Target link) {
        return link.anchor() == null
                ? Stream.of(link.key())
                : Stream.of(link.key(), Delta.place(link.key(), link.anchor()));
    }
}
