package dev.stemma.links.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.links.LinkPage;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A page that is about to change is read again until it contains what was heard of. */
class APageIsReadUntilItIsThereTest {

    private static final long SECOND = 1_000_000_000L;

    private final Awaited awaited = new Awaited();

    @Test
    void atOnceAndThenMoreRarely() {
        awaited.hear(7, 3, 0);

        assertThat(awaited.due(0, 10)).containsExactly(7L);
        awaited.saw(page(2, false));
        assertThat(awaited.due(0, 10)).isEmpty();
        assertThat(awaited.due(SECOND, 10)).containsExactly(7L);
        awaited.saw(page(3, false));
        assertThat(awaited.isEmpty()).isTrue();
    }

    @Test
    void untilTheLastThatWasHeard() {
        awaited.hear(7, 3, 0);
        awaited.hear(7, 4, 0);
        awaited.hear(7, 2, 0);
        awaited.saw(page(3, false));

        assertThat(awaited.due(0, 10)).containsExactly(7L);
    }

    @Test
    void andUntilNothingIsMissingThatWasParked() {
        awaited.hear(7, 3, 0);
        awaited.saw(page(3, true));

        assertThat(awaited.due(0, 10)).containsExactly(7L);
    }

    private static PageState page(long sequence, boolean stale) {
        return new PageState(7, List.of(), new LinkPage.Cursors(sequence), false, null, List.of(), stale);
    }
}
