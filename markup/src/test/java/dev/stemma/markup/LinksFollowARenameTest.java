package dev.stemma.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Links to a title can be made to lead to another; nothing else in the source changes. */
class LinksFollowARenameTest {

    private final Markup markup = new Markup(Generated.UNHURRIED);

    @ParameterizedTest
    @CsvSource(delimiterString = " → ", textBlock = """
            🌙 [[old]] and [[ Old#S|x]] → 🌙 [[New one]] and [[ New one#S|x]]
            [[Other]] `[[old]]` [[#old]] ![[Old]] → [[Other]] `[[old]]` [[#old]] ![[New one]]
            nothing → nothing
            """)
    void relinks(String source, String relinked) {
        assertThat(markup.relink(source, "Old", Title.parse("new_one"))).isEqualTo(relinked);
    }

    @Test
    void anyTitleCanBeWritten() {
        Random random = Generated.random();
        for (int i = 0; i < 10_000; i++) {
            Title.of(Generated.title(random)).ifPresent(title -> {
                String relinked = markup.relink("a [[old|x]] `b", "Old", title);
                assertThat(markup.links(relinked))
                        .as(relinked)
                        .extracting(Wikilink::title)
                        .containsExactly(title);
            });
        }
    }
}
