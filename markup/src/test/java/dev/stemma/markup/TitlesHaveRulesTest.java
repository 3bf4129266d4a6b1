package dev.stemma.markup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What cannot be a title is refused by the name of a rule and with the place where it is broken. */
class TitlesHaveRulesTest {

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
            "", empty, 0
            " _ ", empty, 0
            "a\tb", control-character, 1
            "a\u202Eb", bidi-character, 1
            "a\u200Bb", invisible-character, 1
            "a\uFFFD", invalid-unicode, 1
            "🌙\uD800", invalid-unicode, 1
            "🌙🌙#x", forbidden-character, 2
            "a  [b", forbidden-character, 3
            "100%25", percent-escape, 3
            "a/../b", dot-segment, 2
            ".", dot-segment, 0
            " :a", leading-separator, 1
            "/a", leading-separator, 0
            "a/ ", trailing-separator, 1
            "a ~~~ b", tildes, 2
            "talk : a", reserved-prefix, 0
            "e\u0301e\u0301<", forbidden-character, 4
            """)
    void refuses(String written, String rule, int position) {
        InvalidTitle invalid = catchThrowableOfType(InvalidTitle.class, () -> Title.parse(written));
        assertThat(invalid.rule()).isEqualTo(rule);
        assertThat(invalid.position()).isEqualTo(position);
        assertThat(invalid.getMessage()).endsWith(".");
    }

    @Test
    void countsTheBytesOfUtf8() {
        assertThat(Title.parse("ü".repeat(127)).text()).hasSize(127);
        InvalidTitle invalid = catchThrowableOfType(InvalidTitle.class, () -> Title.parse("ü".repeat(128)));
        assertThat(invalid.rule()).isEqualTo("too-long");
        assertThat(invalid.position()).isEqualTo(127);
    }
}
