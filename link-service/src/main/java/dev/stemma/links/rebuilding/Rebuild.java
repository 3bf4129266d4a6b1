package dev.stemma.links.rebuilding;

import dev.stemma.kit.problem.Problem;
import dev.stemma.kit.problem.ProblemType;
import dev.stemma.links.Generation;
import dev.stemma.links.Generations;
import dev.stemma.links.Generations.State;
import dev.stemma.links.LinkPage;
import dev.stemma.links.LinkPages;
import dev.stemma.links.tallying.Settle;
import dev.stemma.links.tallying.Standings;
import dev.stemma.links.tallying.Tallies;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/**
 * Builds another generation of the graph. Consumers fill it from snapshots and from what happens meanwhile; it is compared
 * with the one that is read, and then one document makes it that one.
 */
@ApplicationScoped
class Rebuild {

    private static final List<String> COLLECTIONS =
            List.of(LinkPages.COLLECTION, Tallies.COLLECTION, Standings.COLLECTION);

    private final Generations generations;

    Rebuild(Generations generations) {
        this.generations = generations;
    }

    /** Begins, unless that has been done; forgets the generations that were read before this one. */
    State begin() {
        State seen = generations.state();
        if (seen.next() == null && generations.begin(seen)) {
            for (long number = Generation.FIRST; number < seen.current(); number++) {
                drop(number);
            }
        }
        State state = underWay();
        Settle.createIndexes(generations.generation(state.next()));
        return state;
    }

    /**
     * Compares an article in both generations.
     *
     * @return what differs, or empty when nothing does
     */
    Optional<String> difference(LinkPage kept, State state) {
        LinkPages next = pages(state.next());
        Optional<LinkPage> made = next.whole(kept.id());
        made.filter(page -> page.sequence() < kept.sequence())
                .ifPresent(page -> next.raiseSequence(kept.id(), kept.sequence()));
        return made.isEmpty() ? Optional.of("missing") : Parts.difference(kept, made.get());
    }

    /** Articles of the generation that is read, behind that one, with their links. */
    List<LinkPage> behind(long article, int most, State state) {
        LinkPages current = pages(state.current());
        return current.behind(article, most).stream()
                .flatMap(page -> current.whole(page.id()).stream())
                .toList();
    }

    /** An article as it is read now. */
    LinkPage now(LinkPage page, State state) {
        return pages(state.current()).whole(page.id()).orElse(page);
    }

    /**
     * Makes the next generation the one that is read.
     *
     * @throws Problem not-caught-up while it has fewer articles, events-delayed while the one that is read has events to send
     */
    State turnOver() {
        State seen = underWay();
        if (pages(seen.next()).count() < pages(seen.current()).count()) {
            throw new Problem(
                    ProblemType.NOT_CAUGHT_UP, "The new generation lacks articles. Republish them, and wait for them.");
        }
        if (pages(seen.current()).hasEventsToSend()) {
            throw new Problem(ProblemType.EVENTS_DELAYED, "Events of the generation that is read are not sent yet.");
        }
        generations.turnOver(seen);
        return generations.state();
    }

    /** Stops building and removes what was built. */
    void giveUp() {
        State seen = underWay();
        if (generations.giveUp(seen)) {
            drop(seen.next());
        }
    }

    /**
     * The state while another generation is being built.
     *
     * @throws Problem invalid-request when none is
     */
    State underWay() {
        State state = generations.state();
        if (state.next() == null) {
            throw new Problem(
                    ProblemType.INVALID_REQUEST, "No rebuild is under way. POST /api/v1/links/rebuild begins one.");
        }
        return state;
    }

    private LinkPages pages(long number) {
        Generation generation = generations.generation(number);
        return new LinkPages(() -> generation);
    }

    private void drop(long number) {
        COLLECTIONS.forEach(generations.generation(number)::drop);
    }
}
