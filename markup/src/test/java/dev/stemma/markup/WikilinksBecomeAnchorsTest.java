package dev.stemma.markup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every form of a wikilink, as the HTML that it becomes. */
class WikilinksBecomeAnchorsTest {

    private final Markup markup = new Markup(Limits.STANDARD);

    @ParameterizedTest
    @CsvSource(delimiterString = " → ", textBlock = """
            [[mount everest]] → <a class="wikilink" data-title="Mount everest" href="/wiki/Mount_everest">mount everest</a>
            [[Moon|our *moon*]] → <a class="wikilink" data-title="Moon" href="/wiki/Moon">our <em>moon</em></a>
            [[Moon#Far side|there]] → <a class="wikilink" data-title="Moon" href="/wiki/Moon#far-side">there</a>
            [[#Far side]] → <a class="wikilink" href="#far-side">#Far side</a>
            ![[Moon]] → !<a class="wikilink" data-title="Moon" href="/wiki/Moon">Moon</a>
            [[A {b}]] → [[A {b}]]
            `[[Moon]]` → <code>[[Moon]]</code>
            """)
    void renders(String source, String html) {
        assertThat(markup.render(source).html()).isEqualTo("<p>" + html + "</p>\n");
    }
}
