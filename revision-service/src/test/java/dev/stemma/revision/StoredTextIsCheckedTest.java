package dev.stemma.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class StoredTextIsCheckedTest {

    private static final String TEXT = "Ein Text mit Ümläuten.\n".repeat(100);
    private static final byte[] BYTES = TEXT.getBytes(StandardCharsets.UTF_8);

    @Test
    void isReadBackAsItWas() throws Exception {
        Body body = Body.of(TEXT);

        assertThat(body.text(BYTES.length, Body.sha256(BYTES))).isEqualTo(TEXT);
        assertThat(body.data().length).isLessThan(BYTES.length / 10);
    }

    @Test
    void emptyTextIsATextToo() throws Exception {
        assertThat(Body.of("").text(0, Body.sha256(new byte[0]))).isEmpty();
    }

    @Test
    void anotherTextIsNotShown() {
        assertThatThrownBy(() -> Body.of(TEXT.toLowerCase()).text(BYTES.length, Body.sha256(BYTES)))
                .isInstanceOf(Body.DamagedText.class);
    }

    @Test
    void brokenBytesAreNotShown() {
        byte[] broken = Body.of(TEXT).data();
        broken[broken.length / 2] ^= 1;

        assertThatThrownBy(() -> new Body(Body.WHOLE, broken).text(BYTES.length, Body.sha256(BYTES)))
                .isInstanceOf(Body.DamagedText.class);
    }

    @Test
    void unknownFormIsNotGuessed() {
        assertThatThrownBy(() -> new Body("rot13", BYTES).text(BYTES.length, Body.sha256(BYTES)))
                .isInstanceOf(Body.DamagedText.class)
                .hasMessageContaining("rot13");
    }
}
