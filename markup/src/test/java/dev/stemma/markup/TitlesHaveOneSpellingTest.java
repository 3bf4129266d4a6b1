package dev.stemma.markup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of all spellings of a title one is canonical. */
class TitlesHaveOneSpellingTest {

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
            mount everest, Mount everest, Mount_everest
            "  _Mount__  Everest_", Mount Everest, Mount_Everest
            "e\u0301tude", \u00C9tude, \u00C9tude
            iPod, IPod, IPod
            \u00DFtrasse, \u00DFtrasse, \u00DFtrasse
            \u01C6amija, \u01C5amija, \u01C5amija
            "\uD801\uDC28\uD801\uDC28", "\uD801\uDC00\uD801\uDC28", "\uD801\uDC00\uD801\uDC28"
            \u10DDa, \u10DDa, \u10DDa
            "A/B: c", "A/B: c", "A/B:_c"
            "100%", 100%, 100%
            .com, .com, .com
            "a ~~ b", "A ~~ b", A_~~_b
            "🌙 base", "🌙 base", 🌙_base
            """)
    void isCanonical(String written, String text, String key) {
        assertThat(Title.parse(written)).isEqualTo(new Title(text, key));
    }

    @Test
    void everySpaceIsASpace() {
        assertThat(Title.parse("a\u00A0b\u3000 \u2028_c").text()).isEqualTo("A b c");
    }

    @ParameterizedTest
    @CsvSource({
        "A/b, A%2Fb",
        "Ü?&+, %C3%9C%3F%26%2B",
        "A (b), A_%28b%29",
        "A;b=c, A%3Bb%3Dc",
        "It's: 5 %, It%27s:_5_%25"
    })
    void isOneSegmentOfAnAddress(String written, String path) {
        assertThat(Title.parse(written).path()).isEqualTo(path);
    }
}
