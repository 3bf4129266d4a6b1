package dev.stemma.launcher.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitleMappingTest {
    @ParameterizedTest
    @CsvSource(delimiter = '→', textBlock = """
                    C#              → C-
                    a[b]|{c}<d>     → a-b---c--d-
                    Talk:Peace      → Talk-Peace
                    50%25 off       → 50-25 off
                    a/../b          → a/-/b
                    /leading/       → leading
                    ~~~~            → ----
                    a\u200Bb\u202Ec → abc
                    ###             → ---
                    /               → Untitled
                    """)
    void theSameTitleIsAlwaysMappedTheSameWay(String title, String mapped) {
        assertThat(TitleMapping.accepted(title)).isEqualTo(mapped);
    }

    @Test
    void whatIsTooLongIsCutBetweenCharacters() {
        String mapped = TitleMapping.accepted("ü".repeat(200));

        assertThat(mapped.getBytes(StandardCharsets.UTF_8)).hasSize(254);
        assertThat(TitleMapping.numbered(mapped, 12).getBytes(StandardCharsets.UTF_8).length)
                .isLessThanOrEqualTo(255);
    }

    @Test
    void spellingsOfOneTitleHaveOneKey() {
        assertThat(TitleMapping.key("peace_and  war ")).isEqualTo(TitleMapping.key("Peace and war"));
        assertThat(TitleMapping.key("e\u0301tat")).isEqualTo(TitleMapping.key("\u00c9tat"));
    }
}
