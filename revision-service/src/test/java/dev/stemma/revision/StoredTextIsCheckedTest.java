package dev.stemma.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class StoredTextIsCheckedTest {

    private static final String TEXT = "Ein Text mit Ümläuten.\n".repeat(100);
    private static final byte[] BYTES = TEXT.getBytes(StandardCharsets.UTF_8);
    private static final byte[] NONE = {};

    @Test
    void isReadBackAsItWas() throws Exception {
        Body body = Body.whole(BYTES);

        assertThat(body.unpack(NONE, BYTES.length)).isEqualTo(BYTES);
        assertThat(body.data().length).isLessThan(BYTES.length / 10);
    }

    @Test
    void emptyTextIsATextToo() throws Exception {
        assertThat(Body.whole(NONE).unpack(NONE, 0)).isEmpty();
    }

    @Test
    void textAgainstAnotherIsReadWithThatOnly() throws Exception {
        byte[] changed = TEXT.replaceFirst("Ein", "Kein").getBytes(StandardCharsets.UTF_8);
        Body body = Body.of(changed, new Body.Base(1, BYTES, 0));

        assertThat(body.base()).isEqualTo(1);
        assertThat(body.unpack(BYTES, changed.length)).isEqualTo(changed);
        byte[] another = TEXT.replace('e', 'E').getBytes(StandardCharsets.UTF_8);
        assertThat(Arrays.equals(read(body, another, changed.length), changed)).isFalse();
    }

    @Test
    void brokenBytesAreNotTaken() {
        Body body = Body.whole(BYTES);
        for (int at = 0; at < body.data().length; at++) {
            byte[] broken = body.data().clone();
            broken[at] ^= 1;

            assertThat(read(new Body(Body.WHOLE, broken, null, 0), NONE, BYTES.length))
                    .isNull();
        }
    }

    @Test
    void unknownFormIsNotGuessed() {
        assertThatThrownBy(() -> new Body("rot13", BYTES, null, 0).unpack(NONE, BYTES.length))
                .isInstanceOf(Body.DamagedText.class)
                .hasMessageContaining("rot13");
    }

    @Test
    void originsAreReadBack() {
        Origins origins = new Origins(List.of(new Origins.Run(3, 1_042), new Origins.Run(1_000_000, 7)));

        assertThat(Origins.decode(origins.encoded())).isEqualTo(origins);
        assertThat(origins.length()).isEqualTo(1_000_003);
    }

    /** A text that differs is found by its hash; a text that cannot be unpacked is no text. */
    private static byte[] read(Body body, byte[] dictionary, int size) {
        try {
            return body.unpack(dictionary, size);
        } catch (Body.DamagedText damaged) {
            return null;
        }
    }
}
