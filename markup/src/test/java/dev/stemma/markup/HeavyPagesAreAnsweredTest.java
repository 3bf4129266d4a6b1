package dev.stemma.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a page costs, there is an answer: its HTML, or its text with a warning. A thread that is stuck fails the test. */
@Timeout(120)
class HeavyPagesAreAnsweredTest {

    private static final int SIZE = 2 << 20;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[",
                "]",
                "![",
                "[[",
                "[[a|",
                "[[a]]",
                "[[[",
                "[a](",
                "[a](b \"",
                "[a](<b",
                "[x][",
                "[^a]",
                "*",
                "*a ",
                "**a ",
                "a**b",
                "*_a",
                "~~a ",
                "`",
                "`a``",
                "<",
                "<a b='",
                "<!--",
                "<?",
                "<!X ",
                "&",
                "\\",
                ">",
                "> ",
                "- ",
                "1. ",
                "# a\n",
                "a\n",
                "1\n",
                "- a\n",
                "|",
                "|\n",
                "|a",
                "a|b|c\n-|-\n",
                "[a]: b\n",
                "[^a]: b\n",
                "http://",
                "a@b.c ",
                "@",
                "a.b@",
                "www.",
                "```\n",
                "===\n",
                "<div>\n",
                "<x a",
                "\t",
                "\n",
                "🌙",
                "\u0000"
            })
    void repeatedFor2MiB(String piece) {
        isAnswered(piece.repeat(SIZE / piece.length()));
    }

    @Test
    void nestedDeeply() {
        isAnswered("[".repeat(SIZE / 2) + "]".repeat(SIZE / 2));
        isAnswered("*a ".repeat(300_000) + "a* ".repeat(300_000));
        isAnswered("![".repeat(300_000) + "](b)".repeat(300_000));
        isAnswered("[".repeat(100_000) + "[a](b)".repeat(200_000));
        isAnswered((">".repeat(1_000) + "\n").repeat(1_000));
        isAnswered("|" + "a|".repeat(1_000) + "\n|" + "-|".repeat(1_000) + "\n" + "|a\n".repeat(100_000));
    }

    private static void isAnswered(String source) {
        Rendering rendering = new Markup(Limits.STANDARD).render(source);
        assertThat(rendering.html()).isNotNull();
        if (!rendering.warnings().isEmpty() && rendering.html().startsWith("<pre>")) {
            assertThat(rendering.html()).hasSizeGreaterThanOrEqualTo(source.length());
        }
    }

    @Test
    void timeOverMeansPlainTextWithAWarning() {
        AtomicLong clock = new AtomicLong();
        Markup slow = new Markup(
                Limits.STANDARD.within(Duration.ofSeconds(2)),
                () -> clock.addAndGet(Duration.ofSeconds(1).toNanos()));
        Rendering rendering = slow.render("*a* <b>\n\n".repeat(1_000));
        assertThat(rendering.warnings()).extracting(Warning::code).containsExactly("too-slow");
        assertThat(rendering.html()).startsWith("<pre>*a* &lt;b&gt;").endsWith("</pre>\n");
        assertThat(rendering.sections()).isEmpty();
    }

    @Test
    void tooManyElementsMeanPlainTextWithAWarning() {
        Markup narrow = new Markup(new Limits(Duration.ofMinutes(1), 100, 10, 10));
        assertThat(narrow.render("*a* ".repeat(200)).warnings())
                .extracting(Warning::code)
                .containsExactly("too-many-elements");
        assertThat(narrow.links("[[a]] ".repeat(200))).isEmpty();
    }

    @Test
    void tooDeepMeansPlainTextWithAWarning() {
        assertThat(new Markup(Generated.UNHURRIED)
                        .render("![".repeat(200) + "](a)".repeat(200))
                        .warnings())
                .extracting(Warning::code)
                .containsExactly("too-deep");
    }

    @Test
    void theWorkGrowsWithTheSourceAndNotFaster() {
        assertThat(looks("[[a|[b](".repeat(20_000))).isLessThan(12 * looks("[[a|[b](".repeat(2_000)));
        assertThat(looks("[".repeat(20_000) + "]".repeat(20_000)))
                .isLessThan(12 * looks("[".repeat(2_000) + "]".repeat(2_000)));
    }

    /** How often the clock was looked at, which is once in so many steps. */
    private static long looks(String source) {
        AtomicLong looks = new AtomicLong();
        new Markup(Generated.UNHURRIED, looks::incrementAndGet).render(source);
        return looks.get();
    }
}
