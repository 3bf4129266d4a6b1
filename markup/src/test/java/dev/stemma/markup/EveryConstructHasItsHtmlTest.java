package dev.stemma.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What each construct of {@code markdown/1} looks like as HTML; the examples are the reference. */
class EveryConstructHasItsHtmlTest {

    private final Markup markup = new Markup(Generated.UNHURRIED);

    static List<Examples> examples() {
        return Examples.in("constructs.txt");
    }

    @ParameterizedTest
    @MethodSource("examples")
    void becomes(Examples example) {
        assertThat(markup.render(example.source()).html()).isEqualTo(example.html());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void isSafe(Examples example) {
        SafeOutput.check(markup.render(example.source()).html());
    }
}
