package dev.stemma.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A title, once read, is read the same for ever and in every spelling. */
class TitlesKeepTheirKeysTest {

    private static final int ROUNDS = 5_000;

    @Test
    void readingATitleAgainChangesNothing() {
        Random random = Generated.random();
        for (int i = 0; i < ROUNDS; i++) {
            Title.of(Generated.title(random)).ifPresent(TitlesKeepTheirKeysTest::isStable);
        }
    }

    @Test
    void everyFirstLetterIsStable() {
        for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
            for (String rest : new String[] {"", "\u0301"}) {
                Optional<Title> title = Title.of(Character.toString(c) + rest);
                // plain comparison: two million assertions would take a minute
                if (title.isPresent() && !Title.of(title.get().text()).equals(title)) {
                    throw new AssertionError("read again, this is another title: U+" + Integer.toHexString(c));
                }
            }
        }
    }

    private static void isStable(Title title) {
        assertThat(Title.parse(title.text())).isEqualTo(title);
        assertThat(Title.parse(title.key())).isEqualTo(title);
        assertThat(Title.parse(URLDecoder.decode(title.path(), StandardCharsets.UTF_8)))
                .isEqualTo(title);
        assertThat(title.key()).isEqualTo(title.text().replace(' ', '_'));
        assertThat(Normalizer.isNormalized(title.text(), Normalizer.Form.NFC)).isTrue();
        assertThat(title.text().getBytes(StandardCharsets.UTF_8).length).isBetween(1, Title.MAX_BYTES);
    }

    @Test
    void everySpellingHasTheSameKey() {
        Random random = Generated.random();
        for (int i = 0; i < ROUNDS; i++) {
            String written = Generated.title(random);
            Optional<Title> title = Title.of(written);
            String decomposed = Normalizer.normalize(written, Normalizer.Form.NFD);
            assertThat(Title.of(decomposed).map(Title::key)).as(written).isEqualTo(title.map(Title::key));
            assertThat(Title.of(" _" + written.replace(" ", "_ _") + "_"))
                    .as(written)
                    .isEqualTo(title);
        }
    }

    @Test
    void everyTitleBeginsWithTheKeyOfItsBeginning() {
        Random random = Generated.random();
        for (int i = 0; i < ROUNDS; i++) {
            Title.of(Generated.title(random)).ifPresent(title -> {
                int cut = title.text()
                        .offsetByCodePoints(
                                0,
                                random.nextInt(title.text()
                                                .codePointCount(0, title.text().length())
                                        + 1));
                assertThat(title.key()).startsWith(Title.keyPrefix(title.text().substring(0, cut)));
            });
        }
    }

    @Test
    void keysAreOrderedLikeTheirBytes() {
        Random random = Generated.random();
        for (int i = 0; i < ROUNDS; i++) {
            String left = Generated.title(random).replaceAll("[\\ud800-\\udfff]", "\uFB01");
            String right = Generated.title(random).replaceAll("[\\ud800-\\udfff]", "🌙");
            int expected = Arrays.compareUnsigned(
                    left.getBytes(StandardCharsets.UTF_8), right.getBytes(StandardCharsets.UTF_8));
            assertThat(Integer.signum(Title.compareKeys(left, right))).isEqualTo(Integer.signum(expected));
        }
    }
}
