package dev.stemma.article.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stemma.kit.merging.ThreeWayMerge;
import dev.stemma.kit.merging.ThreeWayMerge.Merged;
import dev.stemma.testing.RacingWriters;
import dev.stemma.testing.RacingWriters.Edited;
import dev.stemma.testing.RacingWriters.Shown;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/** The check of {@link AcceptedEditsOfRacingWritersAreKeptIT} is worth something: wrong decisions do not pass it. */
class AMutantThatIgnoresTheBaseIsFoundTest {

    private static final int WRITERS = 4;
    private static final int TRIES = 30;

    private final long seed =
            Long.getLong("stemma.seed", ThreadLocalRandom.current().nextLong());

    /** What becomes of an edit: the new text, or nothing when it is refused. */
    private interface Decision {

        Optional<String> decide(String base, String current, String yours);
    }

    @Test
    void mergingPasses() {
        RacingWriters race = race(AMutantThatIgnoresTheBaseIsFoundTest::merging, true);

        race.check();
        assertThat(race.accepted()).isGreaterThan(WRITERS * TRIES / 2);
    }

    @Test
    void ignoringTheBaseIsFound() {
        isFound((base, current, yours) -> Optional.of(yours), true);
    }

    @Test
    void keepingTheHeadOfAnOverlapIsFound() {
        isFound(
                (base, current, yours) ->
                        Optional.of(ThreeWayMerge.merge(base, current, yours).text()),
                true);
    }

    @Test
    void namingTheBaseAsTheReplacedHeadIsFound() {
        isFound(AMutantThatIgnoresTheBaseIsFoundTest::merging, false);
    }

    private void isFound(Decision decision, boolean honestParents) {
        RacingWriters race = race(decision, honestParents);

        assertThatThrownBy(race::check).isInstanceOf(AssertionError.class).hasMessageContaining("seed");
    }

    private RacingWriters race(Decision decision, boolean honestParents) {
        return new RacingWriters(new Remembered(decision, honestParents), seed).race(WRITERS, tries -> tries < TRIES);
    }

    private static Optional<String> merging(String base, String current, String yours) {
        return Optional.of(ThreeWayMerge.merge(base, current, yours))
                .filter(Merged::isClean)
                .map(Merged::text);
    }

    /** An article in memory. */
    private static final class Remembered implements Edited {

        private final Decision decision;
        private final boolean honestParents;
        private final Map<Long, String> texts = new HashMap<>();
        private Shown head = new Shown(1, List.of(), RacingWriters.roomyText());

        Remembered(Decision decision, boolean honestParents) {
            this.decision = decision;
            this.honestParents = honestParents;
            texts.put(1L, head.source());
        }

        @Override
        public synchronized Shown read() {
            return head;
        }

        @Override
        public synchronized Optional<Shown> edit(long base, String source) {
            Optional<String> decided = decision.decide(texts.get(base), head.source(), source);
            decided.ifPresent(text -> {
                List<Long> parents = List.of(honestParents ? head.revision() : base);
                head = new Shown(head.revision() + 1, parents, text);
                texts.put(head.revision(), text);
            });
            return decided.map(text -> head);
        }
    }
}
