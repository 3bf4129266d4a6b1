package dev.stemma.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Links to a title can be made to lead to another; nothing else in the source changes. */
class LinksFollowARenameTest {

    private final Markup markup = new Markup(Generated.UNHURRIED);

    @ParameterizedTest
    @CsvSource(delimiterString = " → ", textBlock = """
            🌙 [[old]] and [[ Old#S|x]] → 🌙 [[New one|old]] and [[ New one#S|x]]
            [[Other]] `[[old]]` [[#old]] ![[Old]] → [[Other]] `[[old]]` [[#old]] ![[New one|Old]]
            [[Old#Part]] → [[New one#Part|Old#Part]]
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

    @Test
    void readersSeeTheSameWords() {
        Random random = Generated.random();
        Title target = Title.parse("New one");
        for (int i = 0; i < 10_000; i++) {
            Title.of(Generated.title(random)).ifPresent(title -> {
                String source = "a [[" + title.text() + "]] b";
                List<Wikilink> before = markup.links(source);
                List<Wikilink> after = markup.links(markup.relink(source, title.key(), target));
                assertThat(after)
                        .as(source)
                        .extracting(Wikilink::label)
                        .isEqualTo(before.stream().map(Wikilink::label).toList());
            });
        }
    }
}
