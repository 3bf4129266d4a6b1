package dev.stemma.revision;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsArePackedAgainstEachOtherTest {

    private static final int EDITS = 2_000;
    private static final double SMALL_PART = 0.03;
    private static final int MEBI = 1024 * 1024;

    @Test
    void twoThousandSmallEditsTakeLittleAndAreReadInFewSteps() throws Exception {
        Random random = new Random(20_261_122);
        String text = Prose.of(random, 20_000);
        List<Body> bodies = new ArrayList<>();
        List<byte[]> texts = new ArrayList<>();
        long raw = 0;
        long stored = 0;
        for (int id = 0; id < EDITS; id++) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            Body body = Body.of(
                    bytes,
                    id == 0
                            ? null
                            : new Body.Base(
                                    id - 1, texts.getLast(), bodies.getLast().steps()));
            bodies.add(body);
            texts.add(bytes);
            raw += bytes.length;
            stored += body.data().length;
            text = Prose.edited(text, random);
        }

        assertThat((double) stored / raw).isLessThan(SMALL_PART);
        for (int id = 0; id < EDITS; id++) {
            assertThat(steps(bodies, id)).isLessThanOrEqualTo(Body.MOST_STEPS);
            Body body = bodies.get(id);
            byte[] dictionary =
                    body.base() == null ? new byte[0] : texts.get(body.base().intValue());
            assertThat(body.unpack(dictionary, texts.get(id).length)).isEqualTo(texts.get(id));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1_000, 40_000, 300_000, MEBI, 3 * MEBI / 2, 2 * MEBI})
    void oneWordChangedAtTheBeginningOfATextOfAnySizeTakesNextToNothing(int size) throws Exception {
        String prose = Prose.of(new Random(size), size);
        byte[] before = prose.getBytes(StandardCharsets.UTF_8);
        byte[] after = ("new " + prose).getBytes(StandardCharsets.UTF_8);

        Body body = Body.of(after, new Body.Base(1, before, 0));

        assertThat(body.data().length).isLessThan(500);
        assertThat(body.unpack(before, after.length)).isEqualTo(after);
    }

    @Test
    void anotherTextIsStoredWholeSoThatItIsReadInOneStep() {
        byte[] before = Prose.of(new Random(1), 5_000).getBytes(StandardCharsets.UTF_8);
        byte[] after = "Etwas ganz anderes. ".getBytes(StandardCharsets.UTF_8);

        assertThat(Body.of(after, new Body.Base(1, before, 3)).form()).isEqualTo(Body.WHOLE);
    }

    private static int steps(List<Body> bodies, int id) {
        int steps = 1;
        Body body = bodies.get(id);
        while (body.base() != null) {
            body = bodies.get(body.base().intValue());
            steps++;
        }
        return steps;
    }
}
